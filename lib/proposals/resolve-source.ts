import type { Entities, Entity } from "./entities";
import { isState } from "./lexicon/places";

/** A source by the name the article gave it first, where the text now says "he", "Osei" or "the ministry". */
export type Resolved = { name: string; entity: Entity | null };

const PERSONAL = /^(?:he|she|it|they)$/;
const OWNED = /^(his|her|its|their)\s+(?=\S)/i;
const OWNER: Record<string, string> = { his: "he", her: "she", its: "it", their: "they" };

/** Resolves a source as printed and notes it as spoken of. Unknown pronouns stay as they are. */
export function resolveSource(entities: Entities, printed: string, role: string | null): Resolved {
  const word = printed.toLowerCase();
  if (PERSONAL.test(word)) {
    const entity =
      entities.pronoun(word) ??
      (word === "it" || word === "they" ? null : (entities.pronoun("he") ?? entities.pronoun("she")));
    if (entity) entities.note(entity.name, null);
    return { name: entity?.name ?? printed, entity };
  }
  const owner = OWNED.exec(printed)?.[1]?.toLowerCase();
  if (owner) {
    const entity = entities.pronoun(OWNER[owner] ?? "it");
    const name = entity ? printed.replace(OWNED, `${ownerName(entity)} `) : printed;
    return { name, entity: entities.note(name, null) };
  }
  // "India and China": two of whom the text speaks apart are no third.
  const two = printed.split(" and ");
  if (two.length === 2 && two.some((one) => isState(one) || entities.find(one) !== null))
    return { name: printed, entity: null };
  const known = entities.find(printed) ?? (/\p{Lu}/u.test(printed) ? null : entities.description(printed));
  // States keep the name that the text gives them here: "Washington", "the Kremlin".
  const entity = entities.note(known?.name ?? printed, role);
  const named = /\p{Lu}/u.test(printed) || (known !== null && isState(known.name));
  const keeps = known === null || (named && known.kind === "body" && !sharesWord(known.name, printed));
  return { name: keeps ? printed : entity.name, entity };
}

function ownerName({ name, kind }: Entity): string {
  const short = kind === "person" ? (name.split(" ").at(-1) ?? name) : name;
  return short.endsWith("s") ? `${short}'` : `${short}'s`;
}

function sharesWord(known: string, printed: string): boolean {
  const words = new Set(known.toLowerCase().split(/[^\p{L}]+/u));
  const acronym = /^\p{Lu}{2,8}$/u.test(printed);
  return (
    acronym ||
    printed
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > 2 && words.has(word))
  );
}
