import { z } from "zod";
import { Decision, VerdictCode } from "@/lib/db/generated/enums";
import { optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

/** One sentence for readers. */
export const REASON_LIMIT = 240;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A new round of review. `id` is made with the button, so that pressing it twice starts one round. */
export const startDraftSchema = z.strictObject({ id: z.uuid(), claimId: z.uuid() });
export type StartDraft = z.infer<typeof startDraftSchema>;

/** The drafted verdict. What is not written yet is null: a draft may be saved at any time. */
export const saveDraftSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  verdict: z.enum(VerdictCode).nullable(),
  reason: optionalLineSchema(REASON_LIMIT),
  known: optionalTextSchema(10_000),
  unknown: optionalTextSchema(10_000),
  singleOriginReason: optionalLineSchema(500),
});
export type SaveDraft = z.infer<typeof saveDraftSchema>;

/** `overrideReason`: why an editor lets the review through although points of the checklist are missing. */
export const requestReviewSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  overrideReason: optionalLineSchema(500),
});
export type RequestReview = z.infer<typeof requestReviewSchema>;

export const recallReviewSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type RecallReview = z.infer<typeof recallReviewSchema>;

/** A decision on exactly the content that was read, named by its hash. */
export const decideSchema = z
  .strictObject({
    id: z.uuid(),
    reviewId: z.uuid(),
    contentHash: hashSchema,
    decision: z.enum(Decision),
    comment: optionalTextSchema(4_000),
  })
  .refine((input) => input.decision === "APPROVE" || input.comment !== null, {
    message: "Say what has to change.",
    path: ["comment"],
  });
export type Decide = z.infer<typeof decideSchema>;
