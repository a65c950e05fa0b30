import { z } from "zod";
import { ImportMethod } from "@/lib/db/generated/enums";
import { latestToday } from "@/lib/shared/said-date";
import { languageSchema, lineSchema, optionalLineSchema } from "@/lib/shared/text-schema";

const publishedOnSchema = z.iso
  .date("Write the day it was published, such as 12 Sep 2023.")
  .refine((day) => day <= latestToday(new Date()), "This day has not begun yet. Check the date of publication.")
  .nullable();

const webAddress = z
  .string()
  .trim()
  .max(2_000, "At most 2,000 characters.")
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    message: "An address starts with https:// or http://.",
  })
  .transform((text) => new URL(text).href);

const optionalAddress = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
  .pipe(webAddress.nullable());

/** Who published the article: a party that is known, or the name of one to be found or made. */
const outletSchema = z
  .union([z.strictObject({ id: z.uuid() }), z.strictObject({ name: lineSchema("Give the outlet its name.", 200) })])
  .nullable();

const detailFields = {
  title: lineSchema("Give the article its title.", 300),
  outlet: outletSchema,
  byline: optionalLineSchema(200),
  publishedOn: publishedOnSchema,
  language: languageSchema,
  url: optionalAddress,
};

// Longer texts are refused by the normalisation, in words that say how long they are.
const textFields = {
  text: z.string(),
  method: z.enum(ImportMethod),
  sourceUrl: optionalAddress,
  fetchedAt: z.iso.datetime().nullable(),
};

/** A new article. `id` is made with the form; `again` imports a text that is there already. */
export const importArticleSchema = z.strictObject({
  id: z.uuid(),
  ...detailFields,
  ...textFields,
  again: z.boolean(),
});
export type ImportArticle = z.infer<typeof importArticleSchema>;

/** A later text of an article. `version` is that of the article's record when the form was opened. */
export const addArticleVersionSchema = z.strictObject({
  id: z.uuid(),
  articleId: z.uuid(),
  version: z.int().positive(),
  ...textFields,
});
export type AddArticleVersion = z.infer<typeof addArticleVersionSchema>;

export const changeArticleSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  ...detailFields,
});
export type ChangeArticle = z.infer<typeof changeArticleSchema>;

/** Where an article comes from, before anything is stored. A file's bytes come by themselves. */
export const articleOriginSchema = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("PASTE"), text: z.string() }),
  z.strictObject({ method: z.literal("URL"), url: z.string().trim().min(1, "Paste the address of the article.") }),
]);
export type ArticleOrigin = z.infer<typeof articleOriginSchema>;

/** The span of a text, in UTF-16 code units, end exclusive. */
export const spanFields = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
};

/** A place for a passage that was not found in the latest text. `id` is that of the passage to be made. */
export const reattachPassageSchema = z.strictObject({
  id: z.uuid(),
  passageId: z.uuid(),
  version: z.int().positive(),
  ...spanFields,
});
export type ReattachPassage = z.infer<typeof reattachPassageSchema>;

export const dropPassageSchema = z.strictObject({
  passageId: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why the passage is dropped.", 500),
});
export type DropPassage = z.infer<typeof dropPassageSchema>;
