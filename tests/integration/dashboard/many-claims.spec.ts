import { countClaims } from "@/lib/claims/count-claims";
import { readFilter } from "@/lib/claims/filter-text";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase, useDatabase } from "../../support/test-database";

/** More than a list counts. */
const CLAIMS = 10_050;

/** Rows of lists alone, of claims that wait for a review since five days and are a day late: what is counted is read from nothing else. */
const ROWS = `
  INSERT INTO "DeskClaim" ("claimId", "number", "claimKey", "stage", "state", "reReview", "denialStatus", "denialRank", "risk", "priority", "topics", "dueAt",
    "createdAt", "updatedAt", "evidenceFor", "evidenceAgainst", "articles", "approvals", "awaitsDecision", "keptOut", "search", "stageSince")
  SELECT gen_random_uuid(), i, 'claim ' || i, 'IN_REVIEW', claim_state('IN_REVIEW', NULL), false, 'NOT_SOUGHT', denial_rank('NOT_SOUGHT'), 'NORMAL', 'NORMAL', '{}', now() - interval '1 day',
    now() - interval '6 days', now() - interval '5 days', 0, 0, 0, 0, true, '{}', '', now() - interval '5 days'
  FROM generate_series(1, $1::int) i`;

test("the dashboard counts to the end where a list stops counting", async ({ database }) => {
  const own = await createTestDatabase("many_claims");
  useDatabase(own);
  try {
    const superuser = await connectSuperuser(own.name);
    try {
      await superuser.query("SET session_replication_role = replica");
      await superuser.query(ROWS, [CLAIMS]);
      await superuser.query("SELECT rebuild_tallies()");
    } finally {
      await superuser.end();
    }
    const editor = await aMember("EDITOR");
    const overdue = { q: "", filter: readFilter("due.before.now;stage.is.IN_REVIEW").filter };
    expect(await countClaims(editor, [overdue])).toEqual([{ count: 10_000, exact: false }]);

    const dashboard = await getDashboard(editor, 4);
    expect(dashboard?.attention.map(({ kind, count }) => [kind, count])).toEqual([
      ["overdue", CLAIMS],
      ["in-review", CLAIMS],
    ]);
    const age = dashboard?.ages.find(({ stage }) => stage === "IN_REVIEW");
    expect(age?.total.count).toBe(CLAIMS);
    expect(age?.buckets.map(({ count }) => count)).toEqual([0, 0, CLAIMS, 0, 0]);
  } finally {
    useDatabase(database);
  }
});
