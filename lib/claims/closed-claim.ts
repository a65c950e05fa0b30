import "server-only";
import { type Failure, fail } from "@/lib/shared/result";

/** The refusal when content of a claim that is published or out of the workflow was to be changed. */
export function closedClaim(): Failure {
  return fail("BLOCKED", "Re-open the claim before you change it.", {
    reasons: ["The claim is not open for changes."],
  });
}
