/** A member as a comment names one. */
export type Named = { id: string; name: string };

/** How a mention is stored: @[Name](member:id). The database reads the same pattern (keep_mentions). */
const STORED = /@\[([^\]\n]*)\]\(member:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

/** A name may hold what would end the mention early. */
const plain = (name: string) =>
  name
    .replace(/[[\]\n\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const stored = ({ id, name }: Named) => `@[${plain(name)}](member:${id})`;

/** The ids of the members that a text mentions, each once. */
export function mentionedIds(body: string): string[] {
  return [...new Set(Array.from(body.matchAll(STORED), (match) => match[2] ?? ""))];
}

/** The text with the name that each mentioned member has now; a member that `names` does not know keeps the name it has. */
export function withPresentNames(body: string, names: ReadonlyMap<string, string>): string {
  return body.replace(STORED, (_, name: string, id: string) => stored({ id, name: names.get(id) ?? name }));
}

/** What a writer sees of a stored text: "@Ada Checker". `named` says whom each name stands for. */
export function typedText(body: string, names: ReadonlyMap<string, string>): { text: string; named: Named[] } {
  const named = new Map<string, Named>();
  const text = body.replace(STORED, (whole, name: string, id: string) => {
    const shown = plain(names.get(id) ?? name);
    const other = named.get(shown);
    // Two members of one name in one comment: the second stays as it is stored, or it would become the first.
    if (shown === "" || (other !== undefined && other.id !== id)) return whole;
    named.set(shown, { id, name: shown });
    return `@${shown}`;
  });
  return { text, named: [...named.values()] };
}

/** What is stored of a typed text: every "@Name" of somebody in `named`, longer names first. */
export function storedText(text: string, named: readonly Named[]): string {
  const people = [...named]
    .map(({ id, name }) => ({ id, name: plain(name) }))
    .filter(({ name }) => name !== "")
    .sort((a, b) => b.name.length - a.name.length);
  let result = "";
  for (let at = 0; at < text.length; ) {
    const found = text[at] === "@" ? people.find(({ name }) => endsThere(text, at + 1, name)) : undefined;
    result += found ? stored(found) : text[at];
    at += found ? found.name.length + 1 : 1;
  }
  return result;
}

/** Whether the name stands at this place, and no longer word does: "@Ada" is not in "@Adam". */
function endsThere(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
}

/** The text in one line without marks, at most `max` characters: for lists. */
export function excerptOf(body: string, names: ReadonlyMap<string, string>, max = 160): string {
  const line = body
    .replace(STORED, (_, name: string, id: string) => `@${plain(names.get(id) ?? name)}`)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`>#~]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`;
}
