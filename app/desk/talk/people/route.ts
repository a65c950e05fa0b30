import { findMentionable } from "@/lib/comments/find-mentionable";
import { findMentionableSchema } from "@/lib/comments/schema";
import { defineRoute } from "@/lib/next/define-route";
import { ok } from "@/lib/shared/result";

/** Members who can be mentioned, for the list below a comment that is being written. */
export const GET = defineRoute({
  name: "comments.people",
  input: findMentionableSchema,
  run: async (actor, { q }) => ok(await findMentionable(actor, q)),
});
