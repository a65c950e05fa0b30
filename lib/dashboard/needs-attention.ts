import "server-only";
import { type LeftWork, listLeftWork } from "@/lib/claims/list-left-work";
import { Prisma } from "@/lib/db/generated/client";
import { askList } from "@/lib/db/list-pool";
import { countFailedJobs } from "@/lib/jobs/list-jobs";
import { dueBefore, unansweredSql } from "@/lib/responses/open-requests";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { countFilters } from "./count-filters";
import { claimsOf, OPEN, rowsOf } from "./hrefs";
import type { Attention, Figure } from "./types";

const FILTERS = {
  overdue: `due.before.now;${OPEN}`,
  unowned: `due.between.now,+48h;owner.empty;${OPEN}`,
  unpublished: "stage.is.APPROVED;since.before.-3d",
  "in-review": "stage.is.IN_REVIEW;since.before.-3d",
  "re-review": "state.is.RE_REVIEW",
} as const;

/** What is stuck, as far as there is any; failed jobs for admins alone. */
export async function listAttention(actor: Actor, now: Date): Promise<Attention[]> {
  const kinds = Object.keys(FILTERS) as (keyof typeof FILTERS)[];
  const [figures, questions, left, jobs] = await Promise.all([
    countFilters(actor, Object.values(FILTERS), now),
    countQuestions(now),
    listLeftWork(actor),
    countFailedJobs(actor),
  ]);
  const sum = (of: (work: LeftWork) => number) => left.reduce((total, work) => total + of(work), 0);
  const all: Attention[] = [
    ...kinds.flatMap((kind, index) => (figures[index] ? [{ kind, ...figures[index] }] : [])),
    { kind: "questions", ...questions },
    { kind: "left-claims", count: sum(({ open }) => open), href: leftClaims(left) },
    { kind: "left-tasks", count: sum(({ tasks }) => tasks), href: rowsOf({ of: "left-tasks" }) },
    { kind: "jobs", count: jobs ?? 0, href: "/desk/admin/jobs" },
  ];
  return all.filter(({ count }) => count > 0);
}

function leftClaims(left: readonly LeftWork[]): string {
  const ids = left.filter(({ open }) => open > 0).map(({ id }) => id);
  return claimsOf(`owner.is.${ids.join()};${OPEN}`);
}

async function countQuestions(now: Date): Promise<Figure> {
  const [row] = await askList<{ count: number }>(
    Prisma.sql`SELECT count(*)::int AS "count" ${unansweredSql(dueBefore(isoDay(now)))}`,
  );
  return { count: row?.count ?? 0, href: rowsOf({ of: "questions" }) };
}
