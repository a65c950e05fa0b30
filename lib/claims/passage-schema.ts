import { z } from "zod";
import { AssertionMode } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";
import { createClaimSchema } from "./schema";

/** A span of one text of an article, in UTF-16 code units, end exclusive. `id` is made with the form. */
const passageSchema = z.strictObject({
  id: z.uuid(),
  articleVersionId: z.uuid(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

/** Who says it in the article. Language, passage and source follow from the article. */
const firstAssertionSchema = z.strictObject({
  id: z.uuid(),
  partyId: z.uuid("Choose the party that says so."),
  capacity: optionalLineSchema(200),
  mode: z.enum(AssertionMode),
  words: optionalTextSchema(5_000),
  said: preciseDateSchema.nullable(),
  viaIds: z.array(z.uuid()).max(6, "Six parties of a chain at most."),
});

/** A claim marked in an article: the claim, the passage that carries it and, when it is known, who says so. */
export const markClaimSchema = z.strictObject({
  claim: createClaimSchema,
  passage: passageSchema,
  assertion: firstAssertionSchema.nullable(),
});
export type MarkClaim = z.infer<typeof markClaimSchema>;

/** Another passage for a claim that is on record. */
export const attachPassageSchema = z.strictObject({ claimId: z.uuid(), passage: passageSchema });
export type AttachPassage = z.infer<typeof attachPassageSchema>;

/** What is typed or selected, to find the claims that say the same. `exclude` is the claim that is being worded itself. */
export const seenBeforeSchema = z.strictObject({
  words: z.string().max(5_000),
  language: z.string().max(35).optional(),
  exclude: z.uuid().optional(),
});
export type SeenBefore = z.infer<typeof seenBeforeSchema>;
