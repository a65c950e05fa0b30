import { listPutOff, type PutOff } from "@/lib/claims/list-triage";
import { listWork, type WorkRow } from "@/lib/claims/list-work";
import type { WorkListName } from "@/lib/claims/search-params";
import { listMentions } from "@/lib/comments/list-mentions";
import type { MentionRow } from "@/lib/comments/types";
import { markRows } from "@/lib/live/mark-rows";
import type { Actor } from "@/lib/shared/actor";
import type { RowMarks } from "@/lib/shared/row-marks";
import { listMyTasks } from "@/lib/tasks/list-my-tasks";

/** Marks of claims of "My work", by all that their rows show but the clock, which goes on by itself. */
export const markClaims = (rows: readonly (WorkRow | PutOff)[]): RowMarks =>
  markRows(rows.map((row) => ({ ...row, clock: undefined, updatedAt: undefined })));

/** Marks of comments that mention the member. */
export const markMentions = (rows: readonly MentionRow[]): RowMarks =>
  markRows(rows.map((row) => ({ id: row.commentId, ...row })));

/** The marks of the rows that a list of "My work" has now, as its page would show them to the member. */
export async function workMarks(actor: Actor, list: WorkListName): Promise<RowMarks> {
  if (list === "tasks") return markRows((await listMyTasks(actor)).tasks);
  if (list === "mentions") return markMentions((await listMentions(actor)).rows);
  if (list === "put-off") return markClaims(await listPutOff(actor));
  return markClaims((await listWork(actor, list)).rows);
}
