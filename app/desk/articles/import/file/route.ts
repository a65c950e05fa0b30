import { z } from "zod";
import { proposeArticle } from "@/lib/articles/propose-article";
import { defineRoute } from "@/lib/next/define-route";

/** A file to read an article from: its bytes are the body, read no further than they can be used. Stores nothing. */
export const POST = defineRoute({
  name: "articles.proposeFile",
  input: z.object({ name: z.string().max(300) }),
  body: { kind: "bytes", maxBytes: 5 * 1024 * 1024 },
  run: (actor, { name }, { bytes }) => proposeArticle(actor, { method: "FILE", name, bytes }),
  limit: "import",
});
