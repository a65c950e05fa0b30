import { counted } from "@/lib/shared/count";
import { formatInstant } from "@/lib/shared/dates";
import type { BulkChange } from "./bulk-schema";
import { PRIORITY_LABELS, STAGE_LABELS, type Stage } from "./labels";

/** Why a claim is left as it is by a change of many. */
export type SkipReason =
  | Stage
  | "UNCHANGED"
  | "STALE"
  | "NO_MATCH"
  | "MISSING"
  | "PUBLIC_PAGE"
  | "TOPICS_FULL"
  | "OWNER_GONE"
  | "NOT_ALLOWED"
  | "BUSY"
  | "REFUSED";

/** Claims that were left as they are, for one reason. `numbers` may hold the first only; those that do not exist have none. */
export type Skip = { reason: SkipReason; count: number; numbers: number[] };

const REASONS: Partial<Record<SkipReason, string>> = {
  UNCHANGED: "so already",
  STALE: "changed since they were selected",
  NO_MATCH: "no longer matching the filter",
  MISSING: "not there",
  PUBLIC_PAGE: "on a public page already",
  TOPICS_FULL: "over twelve topics then",
  OWNER_GONE: "the member is not at the desk any more",
  NOT_ALLOWED: "you are not an editor any more",
  BUSY: "somebody else was saving",
  REFUSED: "refused by a rule of the desk",
};

/** The reason as it stands after a number: "3: published". */
export function skipWords(reason: SkipReason): string {
  return REASONS[reason] ?? STAGE_LABELS[reason as Stage].toLowerCase();
}

/** "Changes 38 claims, skips 3: 2 published, 1 so already". `done`: after it happened. */
export function outcomeWords(changes: number, skips: readonly Skip[], done = false): string {
  const changed = `${done ? "Changed" : "Changes"} ${counted(changes, "claim")}`;
  const skipped = skips.reduce((sum, { count }) => sum + count, 0);
  if (skipped === 0) return changed;
  const reasons =
    skips.length === 1 && skips[0]
      ? skipWords(skips[0].reason)
      : skips.map(({ reason, count }) => `${count} ${skipWords(reason)}`).join(", ");
  return `${changed}, ${done ? "skipped" : "skips"} ${skipped}: ${reasons}`;
}

const MOVES = {
  START_CHECKING: "Start checking",
  PUT_BACK: "Put back into the inbox",
  DECLINE: "Decline",
  RESTORE: "Restore",
} as const;

/** What is changed, as a title: "Assign to Ada Checker", "Due 3 Oct 2026, 17:00 UTC". `owner` names the member of ASSIGN. */
export function changeWords(change: BulkChange, owner: string | null): string {
  switch (change.kind) {
    case "ASSIGN":
      return change.ownerId === null ? "Assign to nobody" : `Assign to ${owner ?? "a member"}`;
    case "DUE":
      return change.dueAt === null ? "Take the due time away" : `Due ${formatInstant(change.dueAt)}`;
    case "PRIORITY":
      return `Priority ${PRIORITY_LABELS[change.priority].toLowerCase()}`;
    case "TOPICS":
      return [
        change.add.length > 0 && `Add ${change.add.join(", ")}`,
        change.remove.length > 0 && `Take away ${change.remove.join(", ")}`,
      ]
        .filter(Boolean)
        .join("; ");
    case "STAGE":
      return MOVES[change.event];
  }
}
