import { formatInstant } from "@/lib/shared/dates";
import type { BulkChange } from "./bulk-schema";
import { PRIORITY_LABELS, type Stage } from "./labels";

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
