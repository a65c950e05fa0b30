import "server-only";
import type { Actor } from "@/lib/shared/actor";
import type { Clock } from "./clock";
import { countClaims } from "./count-claims";
import { readFilter } from "./filter-text";
import type { FilterGroup } from "./filters";
import { findClaims } from "./find-claims";
import type { ClaimSort } from "./list-state";
import { countTriage, listTriage } from "./list-triage";
import { isEditor } from "./policy";
import { readClocks } from "./read-clocks";
import type { ClaimWorkList } from "./search-params";
import type { ListedClaim, Total } from "./types";

/** At most this many rows of a list on "My work"; the rest is one link away. */
const SHOWN = 50;

const OPEN = "stage.is.INBOX,CHECKING,IN_REVIEW,APPROVED";

/** A claim of a list of work, with where it stands against its time. */
export type WorkRow = ListedClaim & { clock: Clock };

export type WorkList = { rows: WorkRow[]; total: Total };

/** What each list of claims asks for, and how it is sorted; the link to all of it asks for the same. Triage also leaves out what is put off. */
export function workQuestion(actor: Actor, list: ClaimWorkList): { filter: FilterGroup; sort: ClaimSort[] } {
  const asks: Record<ClaimWorkList, string> = {
    assigned: `owner.is.me;${OPEN}`,
    waiting: `owner.is.me;asked.filled;${OPEN}`,
    review: "review.is.me",
    // Whose page says that it is looked at again is everybody's concern who answers for it.
    "re-review": isEditor(actor) ? "state.is.RE_REVIEW" : "state.is.RE_REVIEW;(owner.is.me|owner.empty)",
    triage: "stage.is.INBOX;owner.empty",
  };
  const sort: ClaimSort[] =
    list === "review"
      ? [
          { id: "priority", desc: true },
          { id: "updated", desc: false },
        ]
      : [
          { id: "due", desc: false },
          { id: "priority", desc: true },
        ];
  return { filter: readFilter(asks[list]).filter, sort };
}

/** The first rows of a list of the member's work, the most pressing first, and how many there are. */
export async function listWork(actor: Actor, list: ClaimWorkList, now = new Date()): Promise<WorkList> {
  const { rows, total } = list === "triage" ? await triage(actor) : await found(actor, list, now);
  const clocks = await readClocks(
    rows.map(({ id }) => id),
    now,
  );
  const none: Clock = { state: "NONE", words: "", left: null };
  return { rows: rows.map((row) => ({ ...row, clock: clocks.get(row.id) ?? none })), total };
}

async function found(actor: Actor, list: ClaimWorkList, now: Date) {
  const { filter, sort } = workQuestion(actor, list);
  return findClaims(actor, { q: "", filter, sort, page: 1, perPage: SHOWN }, now);
}

async function triage(actor: Actor) {
  const [rows, counts] = await Promise.all([listTriage(actor, SHOWN), countTriage(actor)]);
  return { rows, total: { count: counts.triage, exact: true } };
}

/** How many claims each list has, and how many of the inbox are put off. */
export async function countWork(actor: Actor): Promise<Record<ClaimWorkList, Total> & { putOff: number }> {
  const lists = ["assigned", "waiting", "review", "re-review"] as const;
  const [totals, { triage: count, putOff }] = await Promise.all([
    countClaims(
      actor,
      lists.map((list) => ({ q: "", filter: workQuestion(actor, list).filter })),
    ),
    countTriage(actor),
  ]);
  const none: Total = { count: 0, exact: true };
  const [assigned = none, waiting = none, review = none, reReview = none] = totals;
  return { assigned, waiting, review, "re-review": reReview, triage: { count, exact: true }, putOff };
}
