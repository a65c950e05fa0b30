import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import { takeClaim } from "@/lib/claims/take-claim";
import { resolveThread } from "@/lib/comments/resolve-thread";
import { db } from "@/lib/db/client";
import { disableMember } from "@/lib/members/change-member";
import type { ErrorCode } from "@/lib/shared/result";
import { takeTask } from "@/lib/tasks/take-task";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { CLAIM_AT, leaveWorkflow } from "../../factories/stages";
import { aThread } from "../../factories/talk";
import { aTask } from "../../factories/tasks";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import type { Player } from "../../support/http-story";
import { callAction } from "../../support/server-actions";
import { signedIn } from "../../support/signed-in";

/** nobody: without a session; gone: disabled, with the cookie of before; owner, other: checkers. */
type Who = "nobody" | "gone" | "owner" | "other" | "editor" | "admin";
type Cast = Record<Exclude<Who, "nobody">, Player>;
type Scene = { cast: Cast; heir: string };
type Row = {
  what: string;
  action: string;
  /** A new place for every row, and what is sent to it. */
  input: (scene: Scene) => Promise<unknown>;
  /** How members at the desk are refused; without a session everybody is. */
  refused: Partial<Record<Who, ErrorCode>>;
  /** Whoever may do it: sent by them, the same is done. */
  done: Who | null;
};

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

async function free({ cast }: Scene): Promise<string> {
  return anInboxClaim(cast.owner.actor);
}

async function owned(scene: Scene): Promise<string> {
  const id = await free(scene);
  await takeClaim(scene.cast.owner.actor, { id }).then(dataOf);
  return id;
}

async function declined(scene: Scene): Promise<{ id: string; threadId: string; taskId: string }> {
  const [a, e] = [scene.cast.owner.actor, scene.cast.editor.actor];
  const { id } = await CLAIM_AT.CHECKING({ a, e });
  const [{ threadId }, taskId] = [await aThread(a, id), await aTask(a, id)];
  await leaveWorkflow("DECLINED", id, { a, e });
  return { id, threadId, taskId };
}

const inReview = async ({ cast }: Scene) =>
  (await CLAIM_AT.IN_REVIEW({ a: cast.owner.actor, e: cast.editor.actor })).id;

const planOf = async (id: string, change: { ownerId?: string | null; priority?: "HIGH" }) => {
  const { version, ownerId } = await db.claim.findUniqueOrThrow({ where: { id } });
  return { id, version, ownerId, dueAt: null, priority: "NORMAL", ...change };
};

/** A task that the owner of the claim wrote and does. */
async function theirTask(scene: Scene): Promise<{ id: string; version: number }> {
  const id = await aTask(scene.cast.owner.actor, await free(scene));
  const { version } = dataOf(await takeTask(scene.cast.owner.actor, { id }));
  return { id, version };
}

const BLOCKED = { owner: "BLOCKED", other: "BLOCKED", editor: "BLOCKED", admin: "BLOCKED" } as const;

const TABLE: Row[] = [
  {
    what: "a claim that nobody has is given to another",
    action: "planClaimAction",
    input: async (scene) => planOf(await free(scene), { ownerId: scene.heir }),
    refused: { owner: "FORBIDDEN", other: "FORBIDDEN" },
    done: "editor",
  },
  {
    what: "a claim is taken from who has it and given to another",
    action: "planClaimAction",
    input: async (scene) => planOf(await owned(scene), { ownerId: scene.heir }),
    refused: { owner: "FORBIDDEN", other: "FORBIDDEN" },
    done: "admin",
  },
  {
    what: "a claim is taken from who has it",
    action: "planClaimAction",
    input: async (scene) => planOf(await owned(scene), { ownerId: null }),
    refused: { other: "FORBIDDEN" },
    done: "owner",
  },
  {
    what: "a declined claim is given to somebody",
    action: "planClaimAction",
    input: async (scene) => planOf((await declined(scene)).id, { ownerId: scene.heir }),
    refused: { owner: "FORBIDDEN", other: "FORBIDDEN", editor: "BLOCKED", admin: "BLOCKED" },
    done: null,
  },
  {
    what: "somebody else’s claim is made urgent",
    action: "planClaimAction",
    input: async (scene) => planOf(await owned(scene), { priority: "HIGH" }),
    refused: { other: "FORBIDDEN" },
    done: "owner",
  },
  {
    what: "a claim that somebody has is taken",
    action: "takeClaimAction",
    input: async (scene) => ({ id: await owned(scene) }),
    refused: { other: "CONFLICT", editor: "CONFLICT", admin: "CONFLICT" },
    done: "owner",
  },
  {
    what: "a declined claim is taken",
    action: "takeClaimAction",
    input: async (scene) => ({ id: (await declined(scene)).id }),
    refused: BLOCKED,
    done: null,
  },
  {
    what: "somebody else’s claim is given back",
    action: "giveBackClaimAction",
    input: async (scene) => ({ id: await owned(scene) }),
    refused: { other: "BLOCKED", editor: "BLOCKED", admin: "BLOCKED" },
    done: "owner",
  },
  {
    what: "a claim that somebody has is accepted",
    action: "acceptClaimAction",
    input: async (scene) => {
      const id = await owned(scene);
      return { id, version: await versionOf(id) };
    },
    refused: { owner: "BLOCKED", other: "CONFLICT", editor: "CONFLICT", admin: "CONFLICT" },
    done: null,
  },
  {
    what: "a claim that somebody has is put off",
    action: "snoozeClaimAction",
    input: async (scene) => {
      const id = await owned(scene);
      return { id, version: await versionOf(id), until: tomorrow() };
    },
    refused: { other: "BLOCKED" },
    done: "owner",
  },
  {
    what: "a claim in review is put off",
    action: "snoozeClaimAction",
    input: async (scene) => {
      const id = await inReview(scene);
      return { id, version: await versionOf(id), until: tomorrow() };
    },
    refused: BLOCKED,
    done: null,
  },
  {
    what: "a task is written for another",
    action: "createTaskAction",
    input: async (scene) => {
      const task = { id: randomUUID(), claimId: await free(scene), kind: "ASK_PARTY", note: null, dueAt: null };
      return { ...task, assigneeId: scene.heir };
    },
    refused: { owner: "FORBIDDEN", other: "FORBIDDEN" },
    done: "editor",
  },
  {
    what: "a task that somebody does is taken",
    action: "takeTaskAction",
    input: async (scene) => ({ id: (await theirTask(scene)).id }),
    refused: { other: "CONFLICT", editor: "CONFLICT", admin: "CONFLICT" },
    done: "owner",
  },
  {
    what: "a task of a declined claim is taken",
    action: "takeTaskAction",
    input: async (scene) => ({ id: (await declined(scene)).taskId }),
    refused: BLOCKED,
    done: null,
  },
  {
    what: "a task is given to another",
    action: "changeTaskAction",
    input: async (scene) => {
      const task = { kind: "FIND_SOURCE", note: "The log of the port.", dueAt: null, assigneeId: scene.heir };
      return { ...(await theirTask(scene)), ...task };
    },
    refused: { owner: "FORBIDDEN", other: "FORBIDDEN" },
    done: "editor",
  },
  {
    what: "somebody else’s task is finished",
    action: "finishTaskAction",
    input: async (scene) => ({ ...(await theirTask(scene)), outcome: "Nothing there." }),
    refused: { other: "FORBIDDEN" },
    done: "owner",
  },
  {
    what: "somebody else’s task is withdrawn",
    action: "withdrawTaskAction",
    input: async (scene) => ({ ...(await theirTask(scene)), reason: "Too late." }),
    refused: { other: "FORBIDDEN" },
    done: "admin",
  },
  {
    what: "a thread is resolved",
    action: "resolveThreadAction",
    input: async (scene) => ({ id: (await aThread(scene.cast.owner.actor, await free(scene))).threadId, version: 1 }),
    refused: {},
    done: "other",
  },
  {
    what: "a thread of a declined claim is resolved",
    action: "resolveThreadAction",
    input: async (scene) => ({ id: (await declined(scene)).threadId, version: 1 }),
    refused: BLOCKED,
    done: null,
  },
  {
    what: "a resolved thread is resolved by who did not see it",
    action: "resolveThreadAction",
    input: async (scene) => {
      const { threadId } = await aThread(scene.cast.owner.actor, await free(scene));
      await resolveThread(scene.cast.editor.actor, { id: threadId, version: 1 }).then(dataOf);
      return { id: threadId, version: 1 };
    },
    refused: BLOCKED,
    done: null,
  },
  {
    what: "a declined claim is talked about",
    action: "openThreadAction",
    input: async (scene) => {
      const subject = { kind: "CLAIM" };
      return { id: randomUUID(), commentId: randomUUID(), claimId: (await declined(scene)).id, subject, body: "Hm." };
    },
    refused: BLOCKED,
    done: null,
  },
];

let scene: Scene;

test.beforeEach(async ({ server: { origin } }) => {
  scene ??= await aScene(origin);
});

async function aScene(origin: string): Promise<Scene> {
  const roles = { gone: "EDITOR", owner: "CHECKER", other: "CHECKER", editor: "EDITOR", admin: "ADMIN" } as const;
  const players: [string, Player][] = [];
  for (const [who, role] of Object.entries(roles)) {
    const { account, cookie } = await signedIn(origin, role);
    players.push([who, { actor: actorFrom(account), cookie }]);
  }
  const cast = Object.fromEntries(players) as Cast;
  await disableMember(cast.admin.actor, { id: cast.gone.actor.id, version: 1 }).then(dataOf);
  return { cast, heir: (await aMember("CHECKER", "Heir")).id };
}

for (const { what, action, input, refused, done } of TABLE)
  test(`${what}: refused over HTTP to ${["nobody", "gone", ...Object.keys(refused)].join(", ")}`, async ({
    server: { origin },
    owner,
  }) => {
    const given = await input(scene);
    const call = (who: Who) => callAction(origin, action, [given], who === "nobody" ? {} : scene.cast[who]);
    const before = await fingerprint(owner);
    const all = { nobody: "UNAUTHENTICATED", gone: "UNAUTHENTICATED", ...refused };
    for (const [who, code] of Object.entries(all)) {
      const { result } = await call(who as Who);
      expect.soft(result, who).toMatchObject({ ok: false, code });
    }
    expect(await fingerprint(owner)).toBe(before);
    if (done !== null) expect((await call(done)).result).toMatchObject({ ok: true });
  });
