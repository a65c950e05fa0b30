import { answerOf } from "@/components/forms/answer-of";
import type { ArticleProposal } from "@/lib/articles/types";
import { formatCount } from "@/lib/shared/count";
import { type Failure, fail, type Result } from "@/lib/shared/result";
import { proposeArticleAction } from "../actions";

/** Where an article is to be read from. */
export type Origin = { way: "PASTE"; text: string } | { way: "FILE"; file: File | null } | { way: "URL"; url: string };

const MOST_FILE_BYTES = 5 * 1024 * 1024;
// What a call may carry, less its frame (next.config.js). Longer texts are refused here, where they stay in the field.
const MOST_TEXT_BYTES = 4.8 * 1024 * 1024;

/** Asks the desk to read an article; nothing is stored. What is too large is refused before it is sent. */
export async function proposeFrom(origin: Origin): Promise<Result<ArticleProposal>> {
  switch (origin.way) {
    case "PASTE":
      return tooLongToSend(origin.text) ?? proposeArticleAction({ method: "PASTE", text: origin.text });
    case "URL":
      return proposeArticleAction({ method: "URL", url: origin.url });
    case "FILE":
      return origin.file ? sendFile(origin.file) : problem("file", "Choose a .txt or .html file.");
  }
}

/** The refusal of a text that no call can carry, or null. */
export function tooLongToSend(text: string): Failure | null {
  if (new Blob([text]).size <= MOST_TEXT_BYTES) return null;
  const length = formatCount(text.length);
  return problem(
    "text",
    `This text has ${length} characters; an article may have 1,000,000. Paste only the article, or import it in parts.`,
  );
}

async function sendFile(file: File): Promise<Result<ArticleProposal>> {
  if (file.size > MOST_FILE_BYTES) {
    const size = (file.size / 1024 / 1024).toFixed(1);
    return problem("file", `${file.name} has ${size} MB; at most 5 MB can be read. Paste the article’s text instead.`);
  }
  const response = await fetch(`/desk/articles/import/file?name=${encodeURIComponent(file.name.slice(-200))}`, {
    method: "POST",
    body: await file.arrayBuffer(),
    headers: { "Content-Type": "application/octet-stream" },
  });
  return answerOf(response);
}

function problem(field: string, message: string): Failure {
  return fail("INVALID", message, { fieldErrors: { [field]: [message] } });
}
