import { z } from "zod";
import { AssertionMode, ClaimKind, Priority, Risk } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema, lineSchema, optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";
import { readFilter } from "./filter-text";
import { FILTER_LIMITS } from "./filters";

export const statementSchema = lineSchema("Write the claim as one proposition, in neutral words.", 500);

export const topicsSchema = z
  .array(lineSchema("A topic has a name.", 60))
  .max(12, "Twelve topics at most.")
  .transform((topics) => [...new Set(topics)]);

/** A new claim. `id` is made with the form, so that sending it twice creates one claim. */
export const createClaimSchema = z.strictObject({
  // Version 8 is what an import makes from a row's words: a claim that had such an id beforehand would be taken for that row.
  id: z.uuid().refine((id) => id[14] !== "8", "A claim of this kind of id comes with an import."),
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

const assertionContent = {
  partyId: z.uuid("Choose the party that says so."),
  primary: z.boolean(),
  capacity: optionalLineSchema(200),
  mode: z.enum(AssertionMode),
  words: optionalTextSchema(5_000),
  wordsLanguage: languageSchema.nullable(),
  translation: optionalTextSchema(5_000),
  said: preciseDateSchema.nullable(),
  passageId: z.uuid().nullable(),
  sourceId: z.uuid().nullable(),
  locator: optionalLineSchema(200),
  viaIds: z.array(z.uuid()).max(6, "Six parties of a chain at most."),
};

/** One party asserting a claim. `primary` makes it the attributor; the first assertion of a claim is primary whatever is sent. */
export const addAssertionSchema = z.strictObject({ id: z.uuid(), claimId: z.uuid(), ...assertionContent });
export type AddAssertion = z.infer<typeof addAssertionSchema>;

/** A change of an assertion. `version` is the one the form was filled from. */
export const changeAssertionSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  ...assertionContent,
});
export type ChangeAssertion = z.infer<typeof changeAssertionSchema>;

/** Takes an assertion back; it stays in the history. */
export const withdrawAssertionSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why it is withdrawn.", 500),
});
export type WithdrawAssertion = z.infer<typeof withdrawAssertionSchema>;

/** The topics of a claim, all of them. `version` is the one that was seen. */
export const setTopicsSchema = z.strictObject({ id: z.uuid(), version: z.int().positive(), topics: topicsSchema });
export type SetTopics = z.infer<typeof setTopicsSchema>;

/** A claim by the number of its code, as an address has it. */
export const peekClaimSchema = z.strictObject({
  number: z.coerce.number().int().positive().max(2_147_483_647),
});

const claimRef = { id: z.uuid(), version: z.int().positive() };
const reasonSchema = (message: string) => lineSchema(message, 500);

/** Taking or giving back a claim names no version: it depends on the owner alone. */
export const takeClaimSchema = z.strictObject({ id: z.uuid() });

/** A claim's way through the desk, apart from review and publication. */
export const moveClaimSchema = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("START_CHECKING"), ...claimRef }),
  z.strictObject({ event: z.literal("PUT_BACK"), ...claimRef }),
  z.strictObject({ event: z.literal("RESTORE"), ...claimRef }),
  z.strictObject({
    event: z.literal("DECLINE"),
    ...claimRef,
    reason: reasonSchema("Say why the claim is not checked."),
  }),
  z.strictObject({
    event: z.literal("MARK_DUPLICATE"),
    ...claimRef,
    /** The number of the claim that is kept: 142 for C-142. */
    duplicateOf: z.int().positive("Name the other claim by its code, such as C-142."),
  }),
]);
export type MoveClaim = z.infer<typeof moveClaimSchema>;

/** A claim and the version that was seen. */
export const claimVersionSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type ClaimVersion = z.infer<typeof claimVersionSchema>;

/** Puts a claim off until then. */
export const snoozeClaimSchema = claimVersionSchema.extend({ until: z.iso.datetime("Choose a day.") });
export type SnoozeClaim = z.infer<typeof snoozeClaimSchema>;

/** How many hours the desk allows itself for claims of a priority. */
export const changeClockTargetSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  hours: z.int("Write a whole number of hours.").min(1, "At least one hour.").max(8760, "At most a year of hours."),
});
export type ChangeClockTarget = z.infer<typeof changeClockTargetSchema>;

/** Most claims that one bulk change takes on. */
export const BULK_AT_MOST = 10_000;

/** Claims that somebody selected: each with the version they saw, or all that match, but for some. */
export const claimSelectionSchema = z.discriminatedUnion("mode", [
  z.strictObject({
    mode: z.literal("ids"),
    claims: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().positive() }))
      .min(1, "Select at least one claim.")
      .max(BULK_AT_MOST, "At most 10,000 claims at once."),
  }),
  z.strictObject({
    mode: z.literal("filter"),
    q: z.string().max(200),
    /** As it stands in an address: see filter-text.ts. A part that is not understood would let more claims through than were meant. */
    filter: z
      .string()
      .max(FILTER_LIMITS.length)
      .refine(
        (text) => readFilter(text).ignored.length === 0,
        "The filter asks for something that this desk does not know.",
      ),
    except: z.array(z.uuid()).max(BULK_AT_MOST),
  }),
]);
export type ClaimSelection = z.infer<typeof claimSelectionSchema>;
