import { z } from "zod";
import { Reliability, SourceKind } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema, optionalLineSchema } from "@/lib/shared/text-schema";

/** A link as it is stored: whole, http or https; empty becomes null. */
export const linkSchema = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)
  .pipe(
    z
      .string()
      .max(2_048, "At most 2,048 characters.")
      .refine((text) => /^https?:\/\//i.test(text), "A link starts with http:// or https://.")
      .refine((text) => URL.canParse(text), "This is not a complete link. Copy it whole.")
      .nullable(),
  );

/** What is said about a source. The title of a link may stay empty: the page's own is taken when it is fetched. */
export const sourceContent = {
  kind: z.enum(SourceKind),
  title: optionalLineSchema(300),
  url: linkSchema,
  publisher: optionalLineSchema(200),
  publisherId: z.uuid().nullable(),
  published: preciseDateSchema.nullable(),
  language: languageSchema.nullable(),
  reliability: z.enum(Reliability).nullable(),
  originGroup: optionalLineSchema(100),
};

const namedOrLinked = {
  check: ({ title, url }: { title: string | null; url: string | null }) => title !== null || url !== null,
  message: { message: "Give the source a title, or its link.", path: ["title"] },
};

/** A document in the world. `id` is made with the form, so that sending it twice records one source. */
export const createSourceSchema = z
  .strictObject({ id: z.uuid(), ...sourceContent })
  .refine(namedOrLinked.check, namedOrLinked.message);
export type CreateSource = z.infer<typeof createSourceSchema>;

/** A change of what is said about a source. `version` is the one the form was filled from. */
export const changeSourceSchema = z
  .strictObject({ id: z.uuid(), version: z.int().positive(), ...sourceContent })
  .refine(namedOrLinked.check, namedOrLinked.message);
export type ChangeSource = z.infer<typeof changeSourceSchema>;

export const findSourcesSchema = z.strictObject({ query: z.string().max(2_048) });

/** Asks for a copy of what the source's link shows now. `id` becomes the copy's. */
export const captureSourceSchema = z.strictObject({ id: z.uuid(), sourceId: z.uuid() });
export type CaptureSource = z.infer<typeof captureSourceSchema>;

/** The text of a source, pasted by hand. */
export const pasteCaptureSchema = z.strictObject({
  id: z.uuid(),
  sourceId: z.uuid(),
  text: z.string().max(1_000_000, "At most 1,000,000 characters can be kept of one source."),
});
export type PasteCapture = z.infer<typeof pasteCaptureSchema>;
