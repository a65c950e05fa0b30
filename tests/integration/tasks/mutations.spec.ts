import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import { db } from "@/lib/db/client";
import { Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { changeTask } from "@/lib/tasks/change-task";
import { createTask } from "@/lib/tasks/create-task";
import { finishTask } from "@/lib/tasks/finish-task";
import { giveBackTask } from "@/lib/tasks/give-back-task";
import { listClaimTasks } from "@/lib/tasks/list-claim-tasks";
import { takeTask } from "@/lib/tasks/take-task";
import { withdrawTask } from "@/lib/tasks/withdraw-task";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { aMember, anAccount } from "../../factories/members";
import { CLAIM_AT } from "../../factories/stages";
import { aTask, taskState } from "../../factories/tasks";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";

/** a: owns the claim; w: wrote the task; t: does it; c: another checker; e: an editor; d: an admin. */
type Desk = Record<"a" | "w" | "t" | "c" | "e" | "d", Actor>;
type Task = { id: string; claimId: string; version: number; assigneeId: string | null };
type Run = (actor: Actor, task: Task, desk: Desk, off: number) => Promise<Result<unknown>>;

const change =
  (what: (task: Task, desk: Desk, actor: Actor) => { note?: string; assigneeId?: string | null }): Run =>
  (actor, task, desk, off) =>
    changeTask(actor, {
      id: task.id,
      version: task.version + off,
      kind: "FIND_SOURCE",
      note: "The log of the port.",
      assigneeId: task.assigneeId,
      dueAt: null,
      ...what(task, desk, actor),
    });

/** Who can do it with a task that t has (`theirs`) and with one that nobody has (`free`), on an open claim. */
const TABLE: Record<string, { run: Run; theirs: string; free: string; stale: boolean }> = {
  create: {
    run: (actor, { claimId }) =>
      createTask(actor, {
        id: randomUUID(),
        claimId,
        kind: "OTHER",
        note: "Ring them.",
        assigneeId: null,
        dueAt: null,
      }),
    theirs: "awtced",
    free: "awtced",
    stale: false,
  },
  createForAnother: {
    run: (actor, { claimId }, { t }) =>
      createTask(actor, { id: randomUUID(), claimId, kind: "ASK_PARTY", note: null, assigneeId: t.id, dueAt: null }),
    theirs: "ated",
    free: "ated",
    stale: false,
  },
  take: { run: (actor, { id }) => takeTask(actor, { id }), theirs: "t", free: "awtced", stale: false },
  giveBack: { run: (actor, { id }) => giveBackTask(actor, { id }), theirs: "t", free: "", stale: false },
  reword: { run: change(() => ({ note: "The log of the ship." })), theirs: "awted", free: "awed", stale: true },
  reassign: { run: change((_, desk) => ({ assigneeId: desk.c.id })), theirs: "aed", free: "aed", stale: true },
  unassign: { run: change(() => ({ assigneeId: null })), theirs: "ated", free: "", stale: true },
  finish: {
    run: (actor, { id, version }, _, off) => finishTask(actor, { id, version: version + off, outcome: "Nothing." }),
    theirs: "ted",
    free: "ed",
    stale: true,
  },
  withdraw: {
    run: (actor, { id, version }, _, off) => withdrawTask(actor, { id, version: version + off, reason: "Too late." }),
    theirs: "wed",
    free: "wed",
    stale: true,
  },
};

async function aDesk(): Promise<Desk> {
  const [a, w, t, c] = await Promise.all(
    ["Owner", "Writer", "Doer", "Checker"].map((name) => aMember("CHECKER", name)),
  );
  if (!a || !w || !t || !c) throw new Error("There are four.");
  return { a, w, t, c, e: await aMember("EDITOR"), d: await aMember("ADMIN") };
}

async function owned(desk: Desk): Promise<string> {
  const id = await anInboxClaim(desk.w);
  const plan = { version: await versionOf(id), ownerId: desk.a.id, dueAt: null, priority: "NORMAL" } as const;
  await planClaim(desk.e, { id, ...plan }).then(dataOf);
  return id;
}

async function theTask(desk: Desk, claimId: string, has: "theirs" | "free"): Promise<Task> {
  const id = await aTask(desk.w, claimId);
  if (has === "theirs") await takeTask(desk.t, { id }).then(dataOf);
  return db.task.findUniqueOrThrow({ where: { id } });
}

for (const has of ["theirs", "free"] as const)
  test(`a task that ${has === "free" ? "nobody has" : "somebody does"}: every mutation, by every actor`, async () => {
    const desk = await aDesk();
    const claimId = await owned(desk);
    for (const [name, rule] of Object.entries(TABLE))
      for (const [letter, actor] of Object.entries(desk))
        await test.step(`${name} by ${letter}`, async () => {
          const task = await theTask(desk, claimId, has);
          const before = await taskState(task.id);
          const tasks = await db.task.count({ where: { claimId } });
          if (!rule[has].includes(letter)) {
            const result = await rule.run(actor, task, desk, 0);
            // To give nobody a task that nobody has changes nothing, and is no refusal.
            const unchanged = name === "unassign" && has === "free" && result.ok;
            const code = result.ok ? "done" : result.code;
            if (!unchanged) expect(code).toMatch(/^(BLOCKED|FORBIDDEN|CONFLICT)$/);
            expect(await taskState(task.id)).toBe(before);
            expect(await db.task.count({ where: { claimId } })).toBe(tasks);
            return;
          }
          if (rule.stale) {
            expect(await rule.run(actor, task, desk, -1)).toMatchObject({ ok: false, code: "CONFLICT" });
            expect(await taskState(task.id)).toBe(before);
          }
          dataOf(await rule.run(actor, task, desk, 0));
          const same = (await taskState(task.id)) === before && (await db.task.count({ where: { claimId } })) === tasks;
          // One's own task is taken again without a change.
          expect(same).toBe(name === "take" && has === "theirs");
        });
  });

for (const stage of Object.values(Stage))
  test(`a task of a claim that is ${stage}`, async () => {
    const desk = await aDesk();
    const claim = { a: desk.w, e: desk.e };
    const { id: claimId } = await CLAIM_AT[stage](claim);
    const open = ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED"].includes(stage);
    const input = { claimId, kind: "FIND_SOURCE", note: null, dueAt: null } as const;
    const made = await createTask(desk.c, { id: randomUUID(), ...input, assigneeId: null });
    expect(made.ok ? "ok" : made.code).toBe(open ? "ok" : "BLOCKED");
    const byEditor = await createTask(desk.e, { id: randomUUID(), ...input, assigneeId: desk.t.id });
    expect(byEditor.ok ? "ok" : byEditor.code).toBe(open || stage === "PUBLISHED" ? "ok" : "BLOCKED");
  });

test("the tasks of a claim that is declined stay, and are given back, finished and withdrawn, but not taken", async () => {
  const desk = await aDesk();
  const claimId = await anInboxClaim(desk.w);
  const [free, theirs] = [await theTask(desk, claimId, "free"), await theTask(desk, claimId, "theirs")];
  const decline = { event: "DECLINE", id: claimId, version: await versionOf(claimId), reason: "An opinion." } as const;
  await moveClaim(desk.w, decline).then(dataOf);
  expect((await listClaimTasks(desk.c, claimId)).map(({ id }) => id)).toEqual([free.id, theirs.id]);
  const before = await taskState(free.id);
  const closed = "The claim is closed: nobody works on it now.";
  expect(await takeTask(desk.c, { id: free.id })).toMatchObject({ ok: false, code: "BLOCKED", message: closed });
  expect(await taskState(free.id)).toBe(before);
  await giveBackTask(desk.t, { id: theirs.id }).then(dataOf);
  await withdrawTask(desk.w, { id: theirs.id, version: 3, reason: "The claim is declined." }).then(dataOf);
  const again = await withdrawTask(desk.w, { id: theirs.id, version: 4, reason: "Twice." });
  expect(again).toMatchObject({ ok: false, code: "BLOCKED", message: "It is withdrawn." });
});

test("a task is given to nobody who left the desk, and written once when it is sent twice", async () => {
  const desk = await aDesk();
  const claimId = await owned(desk);
  const left = await anAccount({ disabled: true });
  const input = { claimId, kind: "FIND_SOURCE", note: null, dueAt: null } as const;
  const refused = await createTask(desk.e, { id: randomUUID(), ...input, assigneeId: left.id });
  expect(refused).toMatchObject({ ok: false, code: "INVALID", fieldErrors: { assigneeId: [expect.any(String)] } });
  const id = randomUUID();
  for (const _ of [1, 2]) await createTask(desk.e, { id, ...input, assigneeId: null }).then(dataOf);
  expect(await db.event.count({ where: { subjectId: id } })).toBe(1);
});
