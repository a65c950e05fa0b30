import { PRIORITY_LABELS, type Priority, STAGE_LABELS, type Stage } from "@/lib/claims/labels";
import type { ListedClaim, Person } from "@/lib/claims/types";
import { isOffered, transitionOf } from "@/lib/claims/workflow";
import { formatInstant } from "@/lib/shared/dates";

/** The moves that a row offers: those that need no reason and no other claim. */
export const ROW_MOVES = ["START_CHECKING", "PUT_BACK", "RESTORE"] as const;
type RowMove = (typeof ROW_MOVES)[number];

export const MOVE_LABELS: Record<RowMove, string> = {
  START_CHECKING: "Start checking",
  PUT_BACK: "Put back into the inbox",
  RESTORE: "Restore to the inbox",
};

/** A change of one cell. */
export type ClaimEdit =
  | { field: "owner"; owner: Person | null }
  | { field: "due"; dueAt: Date | null }
  | { field: "priority"; priority: Priority }
  | { field: "topics"; topics: string[] }
  | { field: "stage"; event: RowMove; to: Stage };

export type EditField = ClaimEdit["field"];

/** What the row shows after the change. */
export function resultOf(edit: ClaimEdit): Partial<ListedClaim> {
  switch (edit.field) {
    case "owner":
      return { owner: edit.owner };
    case "due":
      return { dueAt: edit.dueAt };
    case "priority":
      return { priority: edit.priority };
    case "topics":
      return { topics: edit.topics };
    case "stage":
      return { stage: edit.to };
  }
}

/** The change that takes it back, from how the row was before; null where nothing does. */
export function inverseOf(before: ListedClaim, edit: ClaimEdit): ClaimEdit | null {
  switch (edit.field) {
    case "owner":
      return { field: "owner", owner: before.owner };
    case "due":
      return { field: "due", dueAt: before.dueAt };
    case "priority":
      return { field: "priority", priority: before.priority };
    case "topics":
      return { field: "topics", topics: before.topics };
    case "stage": {
      const event = ROW_MOVES.find((move) => transitionOf(move, edit.to)?.to === before.stage);
      return event === undefined ? null : { field: "stage", event, to: before.stage };
    }
  }
}

/** The change in words: "due 3 Oct 2023, 17:00 UTC". */
export function wordsOf(edit: ClaimEdit): string {
  switch (edit.field) {
    case "owner":
      return edit.owner ? `owner ${edit.owner.name}` : "no owner";
    case "due":
      return edit.dueAt ? `due ${formatInstant(edit.dueAt)}` : "no due time";
    case "priority":
      return `priority ${PRIORITY_LABELS[edit.priority].toLowerCase()}`;
    case "topics":
      return edit.topics.length > 0 ? `topics ${edit.topics.join(", ")}` : "no topics";
    case "stage":
      return `stage ${STAGE_LABELS[edit.to].toLowerCase()}`;
  }
}

/** The moves that the workflow knows from this stage, and where each leads. */
export function movesFrom(stage: Stage): { event: RowMove; to: Stage; label: string }[] {
  return ROW_MOVES.filter((event) => isOffered(event, stage)).map((event) => ({
    event,
    to: transitionOf(event, stage)?.to ?? stage,
    label: MOVE_LABELS[event],
  }));
}
