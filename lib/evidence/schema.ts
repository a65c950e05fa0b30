import { z } from "zod";
import { Directness, Stance } from "@/lib/db/generated/enums";
import { languageSchema, lineSchema, optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";
import { sourceContent } from "@/lib/sources/schema";

const evidenceContent = {
  stance: z.enum(Stance, "Say which way it speaks."),
  locator: optionalLineSchema(200),
  excerpt: optionalTextSchema(5_000),
  excerptLanguage: languageSchema.nullable(),
  note: optionalTextSchema(2_000),
  credibility: z.int().min(1).max(6).nullable(),
  directness: z.enum(Directness),
  confidential: z.boolean(),
};

/**
 * Ties a claim to a source: one on record, or, with `newSource`, one that is recorded under `sourceId` with it. `id` is made with the
 * form, so that sending it twice adds one item.
 */
export const addEvidenceSchema = z
  .strictObject({
    id: z.uuid(),
    claimId: z.uuid(),
    sourceId: z.uuid("Choose a source, or paste a link."),
    newSource: z.strictObject(sourceContent).nullable(),
    ...evidenceContent,
  })
  .refine(({ newSource }) => newSource === null || newSource.title !== null || newSource.url !== null, {
    message: "Give the source a title, or its link.",
    path: ["newSource", "title"],
  });
export type AddEvidence = z.infer<typeof addEvidenceSchema>;

/** A change of an item. `captureId` is the preserved copy that was read. `version` is the one the form was filled from. */
export const changeEvidenceSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  captureId: z.uuid().nullable(),
  ...evidenceContent,
});
export type ChangeEvidence = z.infer<typeof changeEvidenceSchema>;

/** Takes an item back; its number is not given again. */
export const withdrawEvidenceSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why it is withdrawn.", 500),
});
export type WithdrawEvidence = z.infer<typeof withdrawEvidenceSchema>;

/** Moves an item one place up or down. */
export const moveEvidenceSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  direction: z.enum(["UP", "DOWN"]),
});
export type MoveEvidence = z.infer<typeof moveEvidenceSchema>;

/** Pins the first copy of its source to an item that has none pinned. */
export const pinCaptureSchema = z.strictObject({ id: z.uuid(), captureId: z.uuid() });
export type PinCapture = z.infer<typeof pinCaptureSchema>;

/** Asks for a copy of the source of an item. `id` becomes the copy's, so that sending it twice makes one. */
export const evidenceCopySchema = z.strictObject({ id: z.uuid(), evidenceId: z.uuid() });
export type EvidenceCopy = z.infer<typeof evidenceCopySchema>;

/** The text of the source of an item, pasted by hand. */
export const pasteEvidenceCopySchema = z.strictObject({
  id: z.uuid(),
  evidenceId: z.uuid(),
  text: z.string().max(1_000_000, "At most 1,000,000 characters can be kept of one source."),
});
export type PasteEvidenceCopy = z.infer<typeof pasteEvidenceCopySchema>;
