import { z } from "zod";
import { PartyKind } from "@/lib/db/generated/enums";
import { languageSchema, lineSchema } from "@/lib/shared/text-schema";

/** What a column of a file can hold. */
export const IMPORT_FIELDS = ["text", "attributor", "link", "date", "topics"] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** The largest file that is read, in bytes, and the most rows of one; those with nothing in them are counted apart. */
export const IMPORT_LIMITS = { bytes: 20 * 1024 * 1024, rows: 50_000, empty: 50_000, columns: 200 } as const;

const columnSchema = z
  .int()
  .min(0)
  .max(IMPORT_LIMITS.columns - 1);

/** Which column holds what, by its place from 0; and what the file cannot say itself. */
export const importReadingSchema = z.strictObject({
  columns: z.strictObject({
    text: columnSchema,
    attributor: columnSchema.nullable(),
    link: columnSchema.nullable(),
    date: columnSchema.nullable(),
    topics: columnSchema.nullable(),
  }),
  language: languageSchema,
  /** What parties are that the desk does not know yet. */
  partyKind: z.enum(PartyKind),
});
export type ImportReading = z.infer<typeof importReadingSchema>;

/** `id` is made with the form, so that a file sent twice is kept once. */
export const keepImportFileSchema = z.strictObject({
  id: z.uuid(),
  name: lineSchema("The file has a name.", 300),
});
export type KeepImportFile = z.infer<typeof keepImportFileSchema>;

export const checkImportSchema = z.strictObject({ fileId: z.uuid(), reading: importReadingSchema });
export type CheckImport = z.infer<typeof checkImportSchema>;

/** `same` and `alike` import the rows too that the check pointed out as likely duplicates. */
export const importClaimsSchema = z.strictObject({
  fileId: z.uuid(),
  reading: importReadingSchema,
  same: z.boolean(),
  alike: z.boolean(),
});
export type ImportClaims = z.infer<typeof importClaimsSchema>;

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Ids as a form sends them: separated by commas. Empty and absent are the same. */
const idsSchema = z
  .string()
  .max(1_000_000)
  .default("")
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()));

const text = z.string().max(8_000).default("");

/**
 * What is exported: the list in its address (q, filter, sort, cols), or of it the claims `ids` alone, or all but `except`. What the list
 * does not know is left out, as in its address.
 */
export const exportClaimsSchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  q: text,
  filter: text,
  sort: text,
  cols: text,
  ids: idsSchema,
  except: idsSchema,
});
export type ExportClaims = z.infer<typeof exportClaimsSchema>;
