import { expect, test } from "@playwright/test";
import { verificationState } from "@/lib/claims/verification-state";
import { Stage, VerdictCode } from "@/lib/db/generated/enums";

const since = new Date("2025-04-28");

test("without a verdict the stage decides", () => {
  const words = Object.fromEntries(
    Object.values(Stage).map((stage) => [
      stage,
      verificationState({ stage, verdict: null, reReviewSince: null }).state,
    ]),
  );
  expect(words).toEqual({
    INBOX: "NOT_CHECKED",
    CHECKING: "CHECKING",
    IN_REVIEW: "CHECKING",
    APPROVED: "CHECKING",
    PUBLISHED: "CHECKING",
    DECLINED: "NOT_CHECKED",
    DUPLICATE: "NOT_CHECKED",
    WITHDRAWN: "WITHDRAWN",
  });
});

test("a published verdict stands in every stage of the next round, marked while it is looked at again", () => {
  for (const verdict of Object.values(VerdictCode)) {
    for (const stage of ["CHECKING", "IN_REVIEW", "APPROVED", "PUBLISHED"] as const) {
      expect(verificationState({ stage, verdict, reReviewSince: since })).toEqual({
        state: verdict,
        underReReview: true,
      });
    }
    expect(verificationState({ stage: "PUBLISHED", verdict, reReviewSince: null }).underReReview).toBe(false);
  }
});

test("what is withdrawn is withdrawn, whatever it said", () => {
  expect(verificationState({ stage: "WITHDRAWN", verdict: "FALSE", reReviewSince: since })).toEqual({
    state: "WITHDRAWN",
    underReReview: false,
  });
});
