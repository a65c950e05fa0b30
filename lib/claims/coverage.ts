import "server-only";
import type { Stage } from "@/lib/db/generated/enums";
import { counted } from "@/lib/shared/count";

/** How far the work on an article's claims has come. The three parts add up to `claims`. */
export type Coverage = { claims: number; settled: number; checking: number; notStarted: number };

/** Nothing is left to do on a claim that is settled: it is published, or it left the workflow. */
const PART: Record<Stage, "settled" | "checking" | "notStarted"> = {
  INBOX: "notStarted",
  CHECKING: "checking",
  IN_REVIEW: "checking",
  APPROVED: "checking",
  PUBLISHED: "settled",
  DECLINED: "settled",
  DUPLICATE: "settled",
  WITHDRAWN: "settled",
};

/** The coverage of claims counted by stage. */
export function coverageOf(stages: Partial<Record<Stage, number>>): Coverage {
  const coverage: Coverage = { claims: 0, settled: 0, checking: 0, notStarted: 0 };
  for (const [stage, part] of Object.entries(PART)) {
    const count = stages[stage as Stage] ?? 0;
    coverage[part] += count;
    coverage.claims += count;
  }
  return coverage;
}

/** The coverage in words: "23 claims: 9 settled, 6 in checking, 8 not started"; "No claims" without any. */
export function coverageWords({ claims, settled, checking, notStarted }: Coverage): string {
  if (claims === 0) return "No claims";
  return `${counted(claims, "claim")}: ${settled} settled, ${checking} in checking, ${notStarted} not started`;
}
