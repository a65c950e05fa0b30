import { z } from "zod";
import { Priority } from "@/lib/db/generated/enums";
import { optionalLineSchema } from "@/lib/shared/text-schema";
import { claimSelectionSchema, topicsSchema } from "./schema";

/** The ways through the desk that many claims can take at once. Verdict, approval and publication are decided claim by claim. */
export const BULK_MOVES = ["START_CHECKING", "PUT_BACK", "DECLINE", "RESTORE"] as const;

/** One change for many claims. There is no kind for verdict, approval or publication. */
export const bulkChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ASSIGN"),
    ownerId: z.uuid("Choose a member, or nobody.").nullable(),
    note: optionalLineSchema(500),
  }),
  z.strictObject({ kind: z.literal("DUE"), dueAt: z.iso.datetime().nullable() }),
  z.strictObject({ kind: z.literal("PRIORITY"), priority: z.enum(Priority) }),
  z
    .strictObject({ kind: z.literal("TOPICS"), add: topicsSchema, remove: topicsSchema })
    .refine(({ add, remove }) => add.length + remove.length > 0, {
      path: ["add"],
      message: "Name a topic to add or to take away.",
    }),
  z
    .strictObject({ kind: z.literal("STAGE"), event: z.enum(BULK_MOVES), reason: optionalLineSchema(500) })
    .refine(({ event, reason }) => event !== "DECLINE" || reason !== null, {
      path: ["reason"],
      message: "Say why the claims are not checked.",
    }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

export const previewBulkSchema = z.strictObject({ selection: claimSelectionSchema, change: bulkChangeSchema });
export type PreviewBulk = z.infer<typeof previewBulkSchema>;

/** `id` is made by whoever asks, so that asking twice runs once. */
export const runBulkSchema = z.strictObject({ id: z.uuid(), ...previewBulkSchema.shape });
export type RunBulk = z.infer<typeof runBulkSchema>;

/** Two to five claims that are one: the one that is kept, and the others with the versions that were seen. */
export const mergeClaimsSchema = z
  .strictObject({
    keep: z.uuid("Choose the claim that is kept."),
    duplicates: z
      .array(z.strictObject({ id: z.uuid(), version: z.int().positive() }))
      .min(1, "Select the claims that are merged: two to five.")
      .max(4, "At most five claims are merged at once."),
  })
  .refine(({ keep, duplicates }) => new Set([keep, ...duplicates.map(({ id }) => id)]).size === duplicates.length + 1, {
    path: ["duplicates"],
    message: "Each claim is named once, and the one that is kept is none of the others.",
  });
export type MergeClaims = z.infer<typeof mergeClaimsSchema>;
