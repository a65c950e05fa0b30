import { z } from "zod";
import { PartyKind } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema, lineSchema, optionalLineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

const nameSchema = lineSchema("Give the party’s name.", 200);

const wikidataSchema = z
  .string()
  .nullish()
  .transform((text) => text?.trim().toUpperCase() || null)
  .pipe(
    z
      .string()
      .regex(/^Q[1-9]\d{0,11}$/, "A Wikidata id is a Q and a number, such as Q423.")
      .nullable(),
  );

const profile = {
  name: nameSchema,
  kind: z.enum(PartyKind),
  description: optionalTextSchema(1_000),
  wikidataId: wikidataSchema,
};

/** A new party. `evenIfNear` makes it although one with nearly the same name exists. */
export const createPartySchema = z.strictObject({ id: z.uuid(), ...profile, evenIfNear: z.boolean().default(false) });
export type CreateParty = z.infer<typeof createPartySchema>;
export type CreatePartyInput = z.input<typeof createPartySchema>;

/** A change of what is said about a party. `version` is the one the form was filled from. */
export const changePartySchema = z.strictObject({ id: z.uuid(), version: z.int().positive(), ...profile });
export type ChangeParty = z.infer<typeof changePartySchema>;

/** Another name, spelling or transliteration. */
export const addAliasSchema = z.strictObject({
  id: z.uuid(),
  partyId: z.uuid(),
  name: nameSchema,
  language: languageSchema.nullable(),
});
export type AddAlias = z.infer<typeof addAliasSchema>;

/** What a party was, from one date until another; either end may be open. */
export const addRoleSchema = z
  .strictObject({
    id: z.uuid(),
    partyId: z.uuid(),
    title: lineSchema("Say what the party was: “Defence Minister”, “spokesman”.", 200),
    organisation: optionalLineSchema(200),
    from: preciseDateSchema.nullable(),
    to: preciseDateSchema.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from.from <= to.to, {
    message: "The role ends before it begins. Swap the two dates.",
    path: ["to"],
  });
export type AddRole = z.infer<typeof addRoleSchema>;

/** Names one alias or role that is taken back. */
export const withdrawPartOfPartySchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type WithdrawPartOfParty = z.infer<typeof withdrawPartOfPartySchema>;

export const findPartiesSchema = z.strictObject({ query: z.string().max(200) });
