import "server-only";
import type { Stage, VerdictCode } from "@/lib/db/generated/enums";
import type { Verification } from "./types";

/** What people see as the state of a claim. The only place where stage, publication and verdict become one word. */
export function verificationState(claim: {
  stage: Stage;
  /** Verdict of the publication that is up. */
  verdict: VerdictCode | null;
  reReviewSince: Date | null;
}): Verification {
  if (claim.stage === "WITHDRAWN") return { state: "WITHDRAWN", underReReview: false };
  if (claim.verdict !== null) return { state: claim.verdict, underReReview: claim.reReviewSince !== null };
  const untouched = claim.stage === "INBOX" || claim.stage === "DECLINED" || claim.stage === "DUPLICATE";
  return { state: untouched ? "NOT_CHECKED" : "CHECKING", underReReview: false };
}
