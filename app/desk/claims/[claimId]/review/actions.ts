"use server";

import { defineAction } from "@/lib/next/define-action";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import {
  announceClaimSchema,
  publishClaimSchema,
  reopenClaimSchema,
  startCorrectionSchema,
  withdrawClaimSchema,
} from "@/lib/publishing/schema";
import { startCorrection } from "@/lib/publishing/start-correction";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { decide } from "@/lib/reviews/decide";
import { recallReview } from "@/lib/reviews/recall-review";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import {
  decideSchema,
  recallReviewSchema,
  requestReviewSchema,
  saveDraftSchema,
  startDraftSchema,
} from "@/lib/reviews/schema";
import { startDraft } from "@/lib/reviews/start-draft";

const pages = () => ["/desk", "/desk/claims", "/desk/reviews"];

export const startDraftAction = defineAction({
  name: "reviews.start",
  input: startDraftSchema,
  run: startDraft,
  revalidate: pages,
});

export const saveDraftAction = defineAction({
  name: "reviews.save",
  input: saveDraftSchema,
  run: saveDraft,
  revalidate: pages,
});

export const requestReviewAction = defineAction({
  name: "reviews.request",
  input: requestReviewSchema,
  run: requestReview,
  revalidate: pages,
});

export const recallReviewAction = defineAction({
  name: "reviews.recall",
  input: recallReviewSchema,
  run: recallReview,
  revalidate: pages,
});

export const decideAction = defineAction({
  name: "reviews.decide",
  input: decideSchema,
  run: decide,
  revalidate: pages,
});

export const publishAction = defineAction({
  name: "claims.publish",
  input: publishClaimSchema,
  run: publishClaim,
  revalidate: pages,
});

export const announceAction = defineAction({
  name: "claims.announce",
  input: announceClaimSchema,
  run: announceClaim,
  revalidate: pages,
});

export const reopenAction = defineAction({
  name: "claims.reopen",
  input: reopenClaimSchema,
  run: reopenClaim,
  revalidate: pages,
});

export const startCorrectionAction = defineAction({
  name: "claims.correct",
  input: startCorrectionSchema,
  run: startCorrection,
  revalidate: pages,
});

export const withdrawAction = defineAction({
  name: "claims.withdraw",
  input: withdrawClaimSchema,
  run: withdrawClaim,
  revalidate: pages,
});
