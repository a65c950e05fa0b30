import { db } from "@/lib/db/client";
import { takeTask } from "@/lib/tasks/take-task";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aTask } from "../../factories/tasks";
import { expect, test } from "../../support/integration";

const MEMBERS = 20;
const TASKS = 200;

test("twenty members take two hundred tasks at once: each has one taker, and everybody else is told who", async () => {
  test.setTimeout(180_000);
  const editor = await aMember("EDITOR");
  const members = await Promise.all(Array.from({ length: MEMBERS }, (_, at) => aMember("CHECKER", `Taker ${at}`)));
  const claims = await Promise.all(Array.from({ length: 5 }, () => anInboxClaim(editor)));
  const tasks: string[] = [];
  for (let at = 0; at < TASKS; at += 1) tasks.push(await aTask(editor, claims[at % claims.length] ?? ""));

  const tries = await Promise.all(
    members.map(async (member, at) => {
      // Everybody begins somewhere else, and all try all.
      const order = [...tasks.slice(at * (TASKS / MEMBERS)), ...tasks.slice(0, at * (TASKS / MEMBERS))];
      const answers = [];
      for (const id of order) answers.push({ id, member, result: await takeTask(member, { id }) });
      return answers;
    }),
  );

  const answers = tries.flat();
  expect(answers).toHaveLength(MEMBERS * TASKS);
  const rows = await db.task.findMany({ where: { id: { in: tasks } }, include: { assignee: true } });
  const events = await db.event.findMany({ where: { subjectId: { in: tasks }, action: "task.taken" } });
  expect(events).toHaveLength(TASKS);
  const takers = new Map(events.map(({ subjectId, actorId }) => [subjectId, actorId]));
  for (const { id, version, assigneeId, assignee } of rows) {
    const told = answers.filter((answer) => answer.id === id);
    expect(told.filter(({ result }) => result.ok).map(({ member }) => member.id)).toEqual([assigneeId]);
    expect(takers.get(id)).toBe(assigneeId);
    expect(version).toBe(2);
    for (const { result } of told)
      if (!result.ok)
        expect(result).toMatchObject({ code: "CONFLICT", message: `${assignee?.name} took this task before you.` });
  }
  // Somebody took nothing from nobody: the race was one.
  expect(new Set(rows.map(({ assigneeId }) => assigneeId)).size).toBeGreaterThan(1);
});
