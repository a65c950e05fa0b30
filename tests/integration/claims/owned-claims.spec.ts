import { acceptClaim } from "@/lib/claims/accept-claim";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { snoozeClaim } from "@/lib/claims/snooze-claim";
import { takeClaim } from "@/lib/claims/take-claim";
import { db } from "@/lib/db/client";
import { type Priority, Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { BEFORE, CLAIM_AT, isExit, leaveWorkflow } from "../../factories/stages";
import { claimState } from "../../support/claim-state";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

/** o: has the claim, and wrote it; c: another checker; e: an editor; d: an admin. */
type Desk = Record<"o" | "c" | "e" | "d", Actor>;
type Place = { id: string; version: number; ownerId: string | null; heir: string };
type Mutation = (actor: Actor, at: Place) => Promise<Result<unknown>>;

const plan =
  (change: (at: Place) => { ownerId?: string | null; priority?: Priority }): Mutation =>
  (actor, at) =>
    planClaim(actor, {
      id: at.id,
      version: at.version,
      ownerId: at.ownerId,
      dueAt: null,
      priority: "NORMAL",
      ...change(at),
    });

const EVERY_STAGE = Object.values(Stage);
const OWNED = EVERY_STAGE.filter((stage) => !isExit(stage));
const everywhere = (who: string, stages: readonly Stage[] = EVERY_STAGE) =>
  Object.fromEntries(stages.map((stage) => [stage, who])) as Partial<Record<Stage, string>>;

/** Who may do it with a claim that somebody has, in which stage; in the stages that are left out, nobody. `says`: what the others are told. */
const TABLE: Record<string, { run: Mutation; by: Partial<Record<Stage, string>>; says: RegExp }> = {
  // Its owner takes it again without a change, also where nobody takes it any more.
  take: {
    run: (actor, { id }) => takeClaim(actor, { id }),
    by: everywhere("o"),
    says: /^(Ona Owner took this claim before you\.|The claim is (declined|withdrawn|a duplicate)\. .+)$/,
  },
  accept: {
    run: (actor, { id, version }) => acceptClaim(actor, { id, version }),
    by: {},
    says: /^(Ona Owner took this claim before you\.|It is yours already\.|It is not in the inbox any more\.)$/,
  },
  reassign: {
    run: plan(({ heir }) => ({ ownerId: heir })),
    by: everywhere("ed", OWNED),
    says: /^(An editor assigns claims to others\.|The claim is (declined|withdrawn|a duplicate)\. .+)$/,
  },
  unassign: {
    run: plan(() => ({ ownerId: null })),
    by: everywhere("oed"),
    says: /^An editor assigns claims to others\.$/,
  },
  giveBack: {
    run: (actor, { id }) => giveBackClaim(actor, { id }),
    by: everywhere("o"),
    says: /^The claim is not yours\.$/,
  },
  hurry: {
    run: plan(() => ({ priority: "URGENT" })),
    by: everywhere("oed"),
    says: /^The owner or an editor sets due date and priority\.$/,
  },
  putOff: {
    run: (actor, { id, version }) =>
      snoozeClaim(actor, { id, version, until: new Date(Date.now() + 86_400_000).toISOString() }),
    by: { INBOX: "oed" },
    says: /^(Ona Owner has it\.|Its checking has started\. .+|The claim is closed\.)$/,
  },
};

/** A claim that o has, at this stage. */
async function owned(stage: Stage, { o, e }: Desk, heir: string): Promise<Place> {
  const desk = { a: o, e };
  const { id } = await CLAIM_AT[isExit(stage) ? BEFORE[stage] : stage](desk);
  await takeClaim(o, { id }).then(dataOf);
  if (isExit(stage)) await leaveWorkflow(stage, id, desk);
  return { id, version: await versionOf(id), ownerId: o.id, heir };
}

const stateOf = async (id: string) =>
  `${await claimState(id)} ${JSON.stringify(await db.snooze.findUnique({ where: { claimId: id } }))}`;

for (const stage of EVERY_STAGE)
  test(`a claim that somebody has and that is ${stage}: every way to give work, by every actor`, async () => {
    test.setTimeout(120_000);
    const desk: Desk = {
      o: await aMember("CHECKER", "Ona Owner"),
      c: await aMember("CHECKER", "Checker"),
      e: await aMember("EDITOR", "Editor"),
      d: await aMember("ADMIN", "Admin"),
    };
    const heir = (await aMember("CHECKER", "Heir")).id;
    const kept = await owned(stage, desk, heir);
    for (const [name, { run, by, says }] of Object.entries(TABLE))
      for (const [letter, actor] of Object.entries(desk))
        await test.step(`${name} by ${letter}`, async () => {
          const allowed = by[stage]?.includes(letter) ?? false;
          const place = allowed ? await owned(stage, desk, heir) : kept;
          const before = await stateOf(place.id);
          const result = await run(actor, place);
          if (!allowed) {
            expect(result.ok ? "done" : result.code).toMatch(/^(BLOCKED|FORBIDDEN|CONFLICT)$/);
            expect(result.ok ? "done" : result.message).toMatch(says);
            expect(await stateOf(place.id)).toBe(before);
            return;
          }
          dataOf(result);
          if (name === "take") expect(await stateOf(place.id)).toBe(before);
          else expect(await stateOf(place.id)).not.toBe(before);
        });
  });
