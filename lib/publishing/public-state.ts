import "server-only";
import type { VerificationState } from "@/lib/claims/labels";
import { verificationState } from "@/lib/claims/verification-state";
import type { PublicationKind, VerdictCode } from "@/lib/db/generated/enums";

/** The state of a claim as one publication of it says. A publication without a verdict announces that the claim is being checked. */
export function publicState(kind: PublicationKind, verdict: VerdictCode | null): VerificationState {
  const stage = kind === "WITHDRAWAL" ? "WITHDRAWN" : "CHECKING";
  return verificationState({ stage, verdict, reReviewSince: null }).state;
}
