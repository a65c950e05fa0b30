// Times the domain functions in a process of their own: reads a job from the command line, prints the times as JSON.

import { findClaims } from "@/lib/claims/find-claims";
import { getClaim } from "@/lib/claims/get-claim";
import { listFacets } from "@/lib/claims/list-facets";
import { listState } from "@/lib/claims/list-state";
import { loadClaimParams } from "@/lib/claims/search-params";
import type { Actor } from "@/lib/shared/actor";

type Question = { name: string; kind: "find" | "facets" | "workspace"; asked: Record<string, string> };
type Job = { actor: Actor; questions: Question[]; seconds: number };

const job: Job = JSON.parse(process.argv[2] ?? "");

function call({ kind, asked }: Question): () => Promise<unknown> {
  const params = loadClaimParams(new URLSearchParams(asked));
  const { state } = listState(params);
  switch (kind) {
    case "find":
      return () => findClaims(job.actor, { ...state, page: params.page, perPage: params.perPage });
    case "facets":
      return () => listFacets(job.actor, state);
    case "workspace":
      return () => getClaim(job.actor, asked.id ?? "");
  }
}

const times: Record<string, number[]> = {};
for (const question of job.questions) {
  const run = call(question);
  for (let warm = 0; warm < 20; warm++) await run();
  const taken: number[] = [];
  const end = performance.now() + job.seconds * 1000;
  while (performance.now() < end) {
    const began = performance.now();
    await run();
    taken.push(performance.now() - began);
  }
  times[question.name] = taken;
}
process.stdout.write(JSON.stringify(times));
process.exit(0);
