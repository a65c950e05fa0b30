import { STAGE_LABELS, VERIFICATION_STATE_LABELS, type VerificationState } from "@/lib/claims/labels";
import { ROW_TITLES, TURN_DIRECTION_LABELS } from "@/lib/dashboard/labels";
import type { AskedRows, RowKind } from "@/lib/dashboard/search-params";
import { CORRECTION_KIND_LABELS } from "@/lib/publishing/labels";
import { ageWords } from "@/lib/shared/age-words";
import { formatDay } from "@/lib/shared/dates";
import { TASK_KIND_LABELS } from "@/lib/tasks/labels";

/** What is listed, as the number said it: "First verdicts published: False, week from 23 Nov 2026". */
export function titleWords(of: RowKind, asked: AskedRows): string {
  const more = [
    of === "published" && asked.verdict ? VERIFICATION_STATE_LABELS[asked.verdict] : null,
    of === "published" && asked.week ? `week from ${formatDay(asked.week)}` : null,
    of === "stage" && asked.stage ? STAGE_LABELS[asked.stage] : null,
    of === "corrections" && asked.kind ? CORRECTION_KIND_LABELS[asked.kind] : null,
    of === "turns" && asked.direction ? TURN_DIRECTION_LABELS[asked.direction] : null,
  ].filter((part) => part !== null);
  return [ROW_TITLES[of], more.join(", ")].filter(Boolean).join(": ");
}

const NOTES: Record<RowKind, { column: string; labels: Record<string, string> | null }> = {
  published: { column: "Verdict", labels: VERIFICATION_STATE_LABELS satisfies Record<VerificationState, string> },
  stage: { column: "Time in it", labels: null },
  corrections: { column: "Kind", labels: CORRECTION_KIND_LABELS },
  turns: { column: "Direction", labels: TURN_DIRECTION_LABELS },
  questions: { column: "Party", labels: null },
  tasks: { column: "Task", labels: TASK_KIND_LABELS },
  "left-tasks": { column: "Task", labels: TASK_KIND_LABELS },
};

/** The heading of what a row says besides its claim. */
export const noteColumn = (of: RowKind): string => NOTES[of].column;

/** What a row says besides its claim, in words. */
export function noteWords(of: RowKind, { note, ms }: { note: string | null; ms: number | null }): string {
  if (ms !== null) return ageWords(ms);
  return NOTES[of].labels?.[note ?? ""] ?? note ?? "";
}
