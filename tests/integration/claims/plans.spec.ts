import { escapeIdentifier } from "pg";
import { CLAIM_COLUMN_IDS } from "@/lib/claims/columns";
import { countClaims } from "@/lib/claims/count-claims";
import { readFilter } from "@/lib/claims/filter-text";
import { findClaims } from "@/lib/claims/find-claims";
import { listFacets } from "@/lib/claims/list-facets";
import { listLeftWork } from "@/lib/claims/list-left-work";
import { listOwners } from "@/lib/claims/list-owners";
import { listState } from "@/lib/claims/list-state";
import { countTriage, listPutOff, listTriage } from "@/lib/claims/list-triage";
import { loadClaimParams } from "@/lib/claims/search-params";
import { listPool } from "@/lib/db/list-pool";
import { loadClaims } from "../../../scripts/lib/bench/claims/load.mjs";
import { listQuestions } from "../../../scripts/lib/bench/claims/questions.mjs";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/integration";
import { connectSuperuser, createTestDatabase, useDatabase } from "../../support/test-database";

const CLAIMS = 3_000;

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
};
type Scan = { node: string; table: string; read: number; statement: string };

/** Every scan of the claims in a plan, with the number of rows it looked at. */
function scansOf(plan: Plan, statement: string): Scan[] {
  const table = plan["Relation Name"];
  const removed = (plan["Rows Removed by Filter"] ?? 0) + (plan["Rows Removed by Index Recheck"] ?? 0);
  const read = (plan["Actual Rows"] + removed) * plan["Actual Loops"];
  const own = table === "DeskClaim" || table === "Claim" ? [{ node: plan["Node Type"], table, read, statement }] : [];
  return [...own, ...(plan.Plans ?? []).flatMap((below) => scansOf(below, statement))];
}

const ANYTHING = [
  "stage.is.INBOX;state.is.NOT_CHECKED",
  "stage.not.PUBLISHED;priority.is.HIGH",
  "risk.is.LEGAL;denial.is.DENIED",
  "turn.is.DENIED_THEN_CONFIRMED",
  "owner.is.me",
  "owner.empty;stage.is.CHECKING",
  "attributor.empty",
  "topics.any.health,crime",
  "topics.all.health,crime;stage.is.INBOX",
  "review.is.me",
  "due.before.friday;stage.is.CHECKING",
  "due.between.today,+2w",
  "asked.before.-5d",
  "since.before.-3d;stage.is.IN_REVIEW",
  "updated.after.-1w",
  "created.on.2024-02-29",
  "for.min.6",
  "against.between.5,6",
  "articles.min.1",
  "approvals.eq.2;stage.is.APPROVED",
  "claim.has.percent;stage.is.INBOX",
  "(stage.is.INBOX|denial.is.REVERSED);due.before.2022-01-01",
];

test("no question of the list reads the claims whole", async ({ database }) => {
  test.setTimeout(180_000);
  const own = await createTestDatabase("plans");
  useDatabase(own);
  const superuser = await connectSuperuser();
  const scans: Scan[] = [];
  try {
    const { host, port, user, password } = superuser;
    const config = { host, port, user, password: String(password), database: own.name };
    const words = await loadClaims(config, { count: CLAIMS });
    // Every statement of the lists' connections tells its plan, as it was really run.
    for (const [name, value] of Object.entries({
      session_preload_libraries: "auto_explain",
      "auto_explain.log_min_duration": "0",
      "auto_explain.log_analyze": "on",
      "auto_explain.log_format": "json",
      client_min_messages: "log",
    }))
      await superuser.query(`ALTER DATABASE ${escapeIdentifier(own.name)} SET ${name} = '${value}'`);
    listPool().on("connect", (client) =>
      client.on("notice", ({ message = "" }) => {
        const plan = /plan:\s*(\{.*\})\s*$/s.exec(message)?.[1];
        if (plan === undefined) return;
        const { Plan: root, "Query Text": statement } = JSON.parse(plan);
        scans.push(...scansOf(root, statement));
      }),
    );
    const actor = await aMember("EDITOR");

    for (const { name, kind, asked } of listQuestions(words, CLAIMS)) {
      scans.length = 0;
      const params = loadClaimParams(new URLSearchParams(asked as Record<string, string>));
      const { state } = listState(params);
      let matches = 0;
      if (kind === "facets") await listFacets(actor, state);
      else {
        const found = await findClaims(actor, { ...state, page: params.page, perPage: 50 });
        matches = found.total.count;
        expect(found.rows.length, name).toBeGreaterThan(0);
        expect(scans.length, name).toBeGreaterThan(0);
      }
      for (const scan of scans) {
        expect(scan.node, `${name}\n${scan.statement}`).not.toBe("Seq Scan");
        // A page, what one index finds, or what matches words: their index gives matches alone, in no order.
        const most = "q" in asked ? matches : 0;
        expect(scan.read, `${name}\n${scan.statement}`).toBeLessThanOrEqual(most + CLAIMS / 4);
      }
    }

    // Who can be given work, what is left behind, and the triage: by their indexes, and no further than what is shown.
    for (const ask of [
      () => listOwners(actor),
      () => listLeftWork(actor),
      () => listTriage(actor, 50),
      () => countTriage(actor),
      () => listPutOff(actor),
    ]) {
      scans.length = 0;
      await ask();
      for (const scan of scans) {
        expect(scan.node, scan.statement).not.toBe("Seq Scan");
        expect(scan.read, scan.statement).toBeLessThanOrEqual(CLAIMS / 10);
      }
    }
    expect((await listTriage(actor, 50)).length).toBe(50);

    scans.length = 0;
    for (const text of ANYTHING) {
      const { filter, ignored } = readFilter(text);
      expect(ignored).toEqual([]);
      const asked = { q: "", filter };
      await findClaims(actor, { ...asked, sort: [{ id: "due", desc: true }], page: 2, perPage: 25 });
      await listFacets(actor, asked);
      await countClaims(actor, [asked, { q: words.common, filter }]);
    }
    for (const id of CLAIM_COLUMN_IDS)
      for (const desc of [true, false])
        for (const page of [1, 1_000_000_000])
          await findClaims(actor, {
            q: "",
            filter: { match: "all", of: [] },
            sort: [{ id, desc }],
            page,
            perPage: 100,
          });
    expect(scans.length).toBeGreaterThan(100);
    expect(scans.filter(({ node }) => node === "Seq Scan")).toEqual([]);
  } finally {
    useDatabase(database);
    await superuser.end();
  }
});
