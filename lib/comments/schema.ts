import { z } from "zod";
import { lineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

/** At most so many characters in one comment. */
export const MAX_COMMENT = 10_000;

/** The fields of a claim and of its draft that a thread can be about. */
export const TALK_FIELDS = ["statement", "event", "topics", "risk", "verdict", "reason", "known", "unknown"] as const;

const body = optionalTextSchema(MAX_COMMENT).pipe(z.string("Write what you want to say."));

/** What a thread is about: the claim, or something of it. */
export const subjectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("CLAIM") }),
  z.strictObject({ kind: z.literal("EVIDENCE"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("RESPONSE"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("PASSAGE"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("FIELD"), field: z.enum(TALK_FIELDS) }),
]);
export type TalkSubject = z.infer<typeof subjectSchema>;

/** Opens a thread with its first comment. Both ids are made with the form, so that sending it twice opens one. */
export const openThreadSchema = z.strictObject({
  id: z.uuid(),
  commentId: z.uuid(),
  claimId: z.uuid(),
  subject: subjectSchema,
  body,
});
export type OpenThread = z.infer<typeof openThreadSchema>;

/** Adds a comment to an open thread. `id` is made with the form, so that sending it twice adds one. */
export const addCommentSchema = z.strictObject({ id: z.uuid(), threadId: z.uuid(), body });
export type AddComment = z.infer<typeof addCommentSchema>;

/** Changes the words of the member's own comment. `version` is the one that the form was filled from. */
export const changeCommentSchema = z.strictObject({ id: z.uuid(), version: z.int().positive(), body });
export type ChangeComment = z.infer<typeof changeCommentSchema>;

/** Withdraws a comment. `reason` is asked of an editor who withdraws somebody else's. */
export const withdrawCommentSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why it is withdrawn.", 500).nullable(),
});
export type WithdrawComment = z.infer<typeof withdrawCommentSchema>;

/** Resolves a thread or opens it again. */
export const settleThreadSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type SettleThread = z.infer<typeof settleThreadSchema>;

/** Looks for members to mention. */
export const findMentionableSchema = z.strictObject({ q: z.string().max(100).default("") });

/** Shows how a comment will look. */
export const previewCommentSchema = z.strictObject({ claimId: z.uuid(), body });
