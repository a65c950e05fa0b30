import { typedText } from "@/lib/shared/parse-date";
import type { ClaimContent } from "../../_components/claim-fields";

/** Every field of what a claim says, as the text that its control holds. */
export const claimTexts = (content: ClaimContent): Record<string, string> => ({
  statement: content.statement,
  event: content.event ? typedText(content.event) : "",
  topics: content.topics.join(", "),
  language: content.language,
  kind: content.kind,
  risk: content.risk,
});

/** Whether two members would read the same. */
export function sayTheSame(one: ClaimContent, other: ClaimContent): boolean {
  const [texts, others] = [claimTexts(one), claimTexts(other)];
  return Object.entries(texts).every(([field, text]) => others[field] === text);
}
