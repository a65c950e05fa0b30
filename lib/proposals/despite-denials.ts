import type { Draft } from "./drafts";
import { keyOf } from "./entities";

const DESPITE =
  /\b(?:despite|in spite of|notwithstanding|contrary to|amid|over)\s+([^,.;]{0,80}?)\bdenials?\b(?:\s+(?:by|from|of)\s+([^,.;]+))?/iu;
const NAME = /\p{Lu}[\p{L}\p{N}.'’-]*(?:\s\p{Lu}[\p{L}\p{N}.'’-]*){0,5}/gu;

/** "despite its denials": the denial stands in the claim itself, which then says who denies it. */
export function despiteDenials(draft: Draft): void {
  const found = DESPITE.exec(draft.text);
  if (!found) return;
  const [whole, owner = "", by] = found;
  // Whose denials "its" are is said behind the aside, or else before it.
  const own = owner
    .match(NAME)
    ?.at(-1)
    ?.replace(/['’]s?$/, "");
  const after = draft.text.slice(found.index + whole.length).match(NAME)?.[0];
  const before = draft.text.slice(0, found.index).match(NAME)?.at(-1);
  const aside = found.index < 2 || /\bthat\s*$/.test(draft.text.slice(0, found.index));
  const name = (by ?? own ?? (aside ? after : before) ?? after ?? "").trim();
  if (name !== "" && keyOf(name) !== keyOf(draft.attributor) && !draft.deniedBy.includes(name))
    draft.deniedBy.push(name);
}
