import { z } from "zod";
import { ResponseKind } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema, lineSchema, optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

const correctionReason = lineSchema("Say why the entry is corrected.", 500);

/**
 * One entry of a ledger. `id` is made with the form, so that sending it twice records it once. With `corrects` it takes the place of
 * another entry, which stays readable.
 */
export const recordResponseSchema = z.strictObject({
  id: z.uuid(),
  claimId: z.uuid(),
  partyId: z.uuid("Choose the party that answers."),
  kind: z.enum(ResponseKind, "Choose how the answer is coded."),
  codingNote: optionalTextSchema(1_000),
  words: optionalTextSchema(5_000),
  wordsLanguage: languageSchema.nullable(),
  translation: optionalTextSchema(5_000),
  speaker: optionalLineSchema(200),
  said: preciseDateSchema,
  sourceId: z.uuid().nullable(),
  passageId: z.uuid().nullable(),
  locator: optionalLineSchema(200),
  channel: optionalLineSchema(200),
  deadline: z.iso.date("Use a date of the form YYYY-MM-DD.").nullable(),
  corrects: z.strictObject({ id: z.uuid(), reason: correctionReason }).nullable(),
});
export type RecordResponse = z.infer<typeof recordResponseSchema>;

/** Takes an entry back without putting another in its place. */
export const retractResponseSchema = z.strictObject({
  id: z.uuid(),
  responseId: z.uuid(),
  reason: correctionReason,
});
export type RetractResponse = z.infer<typeof retractResponseSchema>;

const concern = { claimant: z.boolean(), notAskedReason: optionalTextSchema(500) };

/** Names a party that a claim concerns: accused, claimant or otherwise owed a question. */
export const concernPartySchema = z.strictObject({
  id: z.uuid(),
  claimId: z.uuid(),
  partyId: z.uuid("Choose the party that the claim concerns."),
  ...concern,
});
export type ConcernParty = z.infer<typeof concernPartySchema>;

/** A change of how a party is concerned. `version` is the one the form was filled from. */
export const changeConcernedSchema = z.strictObject({ id: z.uuid(), version: z.int().positive(), ...concern });
export type ChangeConcerned = z.infer<typeof changeConcernedSchema>;

/** Says that a claim does not concern a party after all. */
export const withdrawConcernedSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why the claim does not concern this party.", 500),
});
export type WithdrawConcerned = z.infer<typeof withdrawConcernedSchema>;
