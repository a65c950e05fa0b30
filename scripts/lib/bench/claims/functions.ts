// Times the domain functions in a process of their own: reads a job from the command line, prints the times as JSON, and the numbers of the dashboard.
import { randomUUID } from "node:crypto";
import { findClaims } from "@/lib/claims/find-claims";
import { findSeenBefore } from "@/lib/claims/find-seen-before";
import { getClaim } from "@/lib/claims/get-claim";
import { listFacets } from "@/lib/claims/list-facets";
import { listState } from "@/lib/claims/list-state";
import { planClaim } from "@/lib/claims/plan-claim";
import { runBulk } from "@/lib/claims/run-bulk";
import { loadClaimParams } from "@/lib/claims/search-params";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import type { Weeks } from "@/lib/dashboard/search-params";
import { db } from "@/lib/db/client";
import { exportClaims } from "@/lib/exchange/export-claims";
import type { Actor } from "@/lib/shared/actor";
import { figuresOf } from "./dashboard-recount.mjs";

type Question =
  | { name: string; kind: "find" | "facets"; asked: Record<string, string> }
  | { name: string; kind: "workspace"; id: string }
  | { name: string; kind: "edit"; ids: string[] }
  | { name: string; kind: "bulk"; sets: string[][]; owner: string }
  | { name: string; kind: "export"; filter: string; times: number }
  | { name: string; kind: "seen"; wordings: string[] }
  | { name: string; kind: "dashboard"; weeks: Weeks }
  | { name: string; kind: "figures"; weeks: Weeks; now: string };
type Job = { actor: Actor; questions: Question[]; seconds: number };

const job: Job = JSON.parse(process.argv[2] ?? "");
const { actor } = job;

const versionsOf = (ids: string[]) =>
  db.claim.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } });

/** The calls to time: `again` as often as there is time, or each of `each` once. What has to be known before stands outside the time. */
type Calls = { again: () => Promise<unknown> } | { each: (() => Promise<() => Promise<unknown>>)[] };

function callsOf(question: Exclude<Question, { kind: "figures" }>): Calls {
  switch (question.kind) {
    case "find":
    case "facets": {
      const params = loadClaimParams(new URLSearchParams(question.asked));
      const { state } = listState(params);
      if (question.kind === "facets") return { again: () => listFacets(actor, state) };
      return { again: () => findClaims(actor, { ...state, page: params.page, perPage: params.perPage }) };
    }
    case "dashboard":
      return { again: () => getDashboard(actor, question.weeks) };
    case "workspace":
      return { again: () => getClaim(actor, question.id) };
    case "edit":
      return { each: question.ids.map((id) => () => editOf(id)) };
    case "bulk":
      return { each: question.sets.map((ids) => () => bulkOf(ids, question.owner)) };
    case "export":
      return { each: Array.from({ length: question.times }, () => async () => () => exportAll(question.filter)) };
    case "seen":
      return { each: question.wordings.map((words) => async () => () => findSeenBefore(actor, { words })) };
  }
}

async function editOf(id: string) {
  const { version, ownerId, dueAt, priority } = await db.claim.findUniqueOrThrow({ where: { id } });
  const next = priority === "HIGH" ? "NORMAL" : "HIGH";
  return () => must(planClaim(actor, { id, version, ownerId, dueAt: dueAt?.toISOString() ?? null, priority: next }));
}

async function bulkOf(ids: string[], ownerId: string) {
  const claims = await versionsOf(ids);
  return async () => {
    const report = await must(
      runBulk(actor, {
        id: randomUUID(),
        selection: { mode: "ids", claims },
        change: { kind: "ASSIGN", ownerId, note: null },
      }),
    );
    // Some had this owner before.
    if (report.changed.length < claims.length * 0.9)
      throw new Error(`changed ${report.changed.length} of ${claims.length}`);
  };
}

async function exportAll(filter: string) {
  const { parts } = await must(
    exportClaims(actor, { format: "csv", q: "", filter, sort: "", cols: "", ids: [], except: [] }),
  );
  for await (const part of parts) if (part === "") throw new Error("an empty part");
}

async function must<T>(result: Promise<{ ok: true; data: T } | { ok: false; message: string }>): Promise<T> {
  const found = await result;
  if (!found.ok) throw new Error(found.message);
  return found.data;
}

async function numbersOf(weeks: Weeks, now: string): Promise<Record<string, number>> {
  const dashboard = await getDashboard(actor, weeks, new Date(now));
  if (dashboard === null) throw new Error("no dashboard for this member");
  return figuresOf(dashboard);
}

const times: Record<string, number[] | Record<string, number>> = {};
for (const question of job.questions) {
  if (question.kind === "figures") {
    times[question.name] = await numbersOf(question.weeks, question.now);
    continue;
  }
  const calls = callsOf(question);
  const taken: number[] = [];
  const time = async (run: () => Promise<unknown>) => {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  };
  if ("each" in calls) for (const prepare of calls.each) await time(await prepare());
  else {
    for (let warm = 0; warm < 20; warm++) await calls.again();
    const end = performance.now() + job.seconds * 1000;
    while (performance.now() < end) await time(calls.again);
  }
  times[question.name] = taken;
}
process.stdout.write(JSON.stringify(times));
process.exit(0);
