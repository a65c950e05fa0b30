import { z } from "zod";
import { ClaimKind, Priority, Risk } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema, lineSchema } from "@/lib/shared/text-schema";

export const statementSchema = lineSchema("Write the claim as one proposition, in neutral words.", 500);

export const topicsSchema = z
  .array(lineSchema("A topic has a name.", 60))
  .max(12, "Twelve topics at most.")
  .transform((topics) => [...new Set(topics)]);

/** A new claim. `id` is made with the form, so that sending it twice creates one claim. */
export const createClaimSchema = z.strictObject({
  id: z.uuid(),
  statement: statementSchema,
  language: languageSchema,
  kind: z.enum(ClaimKind),
  event: preciseDateSchema.nullable(),
  topics: topicsSchema,
  risk: z.enum(Risk),
});
export type CreateClaim = z.infer<typeof createClaimSchema>;

/** A change of what a claim says. `version` is the one the form was filled from. */
export const changeClaimSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  statement: statementSchema,
  language: languageSchema,
  kind: z.enum(ClaimKind),
  event: preciseDateSchema.nullable(),
  topics: topicsSchema,
  risk: z.enum(Risk),
  reason: z.string().trim().max(500).optional(),
});
export type ChangeClaim = z.infer<typeof changeClaimSchema>;

/** How a claim is worked on: who owns it, by when, how urgent. */
export const planClaimSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  ownerId: z.uuid().nullable(),
  dueAt: z.iso.datetime().nullable(),
  priority: z.enum(Priority),
});
export type PlanClaim = z.infer<typeof planClaimSchema>;
