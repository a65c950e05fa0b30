import { z } from "zod";
import { CorrectionKind } from "@/lib/db/generated/enums";
import { lineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

/** `id` is that of the publication, made with the form: sent twice, one version is published. */
const publicationRef = { id: z.uuid(), claimId: z.uuid() };

const { WITHDRAWAL: _withdrawal, ...corrections } = CorrectionKind;

/** What a later version is, and the note that readers see with it. The first version has neither. */
export const publishClaimSchema = z
  .strictObject({
    ...publicationRef,
    /** Hash of exactly what was seen. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    correctionKind: z.enum(corrections).nullable(),
    correctionNote: optionalTextSchema(1_000),
  })
  .refine((input) => input.correctionKind === null || input.correctionNote !== null, {
    message: "Tell readers what has changed.",
    path: ["correctionNote"],
  });
export type PublishClaim = z.infer<typeof publishClaimSchema>;

export const announceClaimSchema = z.strictObject(publicationRef);
export type AnnounceClaim = z.infer<typeof announceClaimSchema>;

/** The reason stands on the public page at once. */
export const reopenClaimSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Tell readers why the claim is looked at again.", 500),
});
export type ReopenClaim = z.infer<typeof reopenClaimSchema>;

/** `reviewId` is that of the round that the correction starts. */
export const startCorrectionSchema = reopenClaimSchema.extend({ reviewId: z.uuid() });
export type StartCorrection = z.infer<typeof startCorrectionSchema>;

export const withdrawClaimSchema = z.strictObject({
  ...publicationRef,
  reason: lineSchema("Tell readers why the page is withdrawn.", 1_000),
});
export type WithdrawClaim = z.infer<typeof withdrawClaimSchema>;
