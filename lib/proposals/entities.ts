import { genderOfName } from "./lexicon/given-names";
import { isState, stateOf } from "./lexicon/places";
import { DOCUMENTS, ORGANISATIONS, PEOPLE, PERSON_ROLES } from "./lexicon/roles";

/** Somebody or something named in the text. */
export type Entity = { name: string; kind: "person" | "body" | "people"; role: string; gender: "f" | "m" | null };

const FEMALE_ROLE =
  /\b(?:mrs|ms|miss|spokeswoman|chairwoman|congresswoman|councilwoman|policewoman|woman|girl|mother|queen|princess|actress|duchess|lady|dame|wife|daughter|sister|widow|businesswoman)\b/i;
const MALE_ROLE =
  /\b(?:mr|sir|spokesman|chairman|congressman|councilman|policeman|man|boy|father|king|prince|actor|duke|lord|husband|son|brother|businessman)\b/i;
const GENERIC_BODY = new Set(
  "company firm group agency ministry council authority bank union club party department organisation organization university association federation government court committee commission institute charity airline newspaper regulator watchdog body office campaign team board force bureau".split(
    " ",
  ),
);

const NO_COMPANY =
  /\b(?:union|league|federation|association|party|ministry|department|council|government|agency|authority|police|court|university|institute|commission|office|army|parliament|church|charity|daily|news|journal|e-?mails?|reports?|study|documents?|figures|records|survey|data|papers?|lawsuit)\b/i;

const SHORT_ROLES: Record<string, string> = {
  senator: "sen",
  representative: "rep",
  governor: "gov",
  general: "gen",
  colonel: "col",
  captain: "capt",
  professor: "prof",
  doctor: "dr",
  councillor: "cllr",
};

const NAME_PARTICLES = new Set(["de", "van", "von", "der", "al", "bin", "ibn", "da", "di", "la", "le", "el"]);

/** The people and bodies named so far, by every name the text may use for them again. */
export class Entities {
  private readonly byAlias = new Map<string, Entity>();
  private readonly recent: Entity[] = [];

  /** Notes a mention and returns the entity: a known one under another name, or a new one. */
  note(name: string, role: string | null): Entity {
    const known = this.find(name);
    const entity = known ?? create(name, role);
    if (!known) for (const alias of aliasesOf(entity)) if (!this.byAlias.has(alias)) this.byAlias.set(alias, entity);
    if (role && !entity.role.includes(role)) entity.role = `${entity.role} ${role}`.trim().slice(0, 200);
    entity.gender ??= genderOf(name, role);
    const at = this.recent.lastIndexOf(entity, this.recent.length);
    if (at >= 0 && this.recent.length - at <= 24) this.recent.splice(at, 1);
    this.recent.push(entity);
    if (this.recent.length > 200) this.recent.splice(0, 100);
    return entity;
  }

  /** The entity a name stands for: the same name, its surname, an acronym; null when none is known. */
  find(name: string): Entity | null {
    return this.byAlias.get(keyOf(name)) ?? null;
  }

  /** What "he", "it", "they" stand for: the entity mentioned last that the word can mean. */
  pronoun(word: string): Entity | null {
    if (word === "it") return this.last(({ kind }) => kind === "body");
    if (word === "they") return this.last(({ kind }) => kind !== "person");
    const other = word === "he" ? "f" : "m";
    // A single name that is no state may be somebody's: "Buffett wrote that … He added".
    return (
      this.last(({ kind, gender }) => kind === "person" && gender !== other) ??
      this.last(({ name, kind }) => kind !== "people" && /^\p{Lu}\p{Ll}+$/u.test(name) && !isState(name))
    );
  }

  /** What "the spokesman" or "the ministry" stands for: the one mentioned last that is called so. */
  description(noun: string): Entity | null {
    const word = noun.toLowerCase();
    const short = SHORT_ROLES[word] ?? word;
    if (PERSON_ROLES.has(word))
      return this.last(({ kind, role }) => kind === "person" && (hasWord(role, word) || hasWord(role, short)));
    if (!ORGANISATIONS.has(word)) return null;
    const called = this.last(({ kind, name, role }) => kind === "body" && (hasWord(name, word) || hasWord(role, word)));
    return (
      called ??
      (/^(?:company|firm|group)$/.test(word) && GENERIC_BODY.has(word)
        ? this.last(
            ({ kind, name, role }) =>
              kind === "body" && !isState(name) && /^\p{Lu}/u.test(name) && !NO_COMPANY.test(`${name} ${role}`),
          )
        : null)
    );
  }

  private last(fits: (entity: Entity) => boolean): Entity | null {
    for (let at = this.recent.length - 1; at >= 0; at -= 1) {
      const entity = this.recent[at];
      if (entity && fits(entity)) return entity;
    }
    return null;
  }
}

const hasWord = (words: string, word: string) =>
  words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .includes(word);

/** A name without case, articles, marks and possessive, for comparing. */
export function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|a|an) /, "")
    .replace(/'s$/, "")
    .replace(/[.,]/g, "")
    .trim();
  return isState(plain) ? stateOf(plain) : plain;
}

function create(name: string, role: string | null): Entity {
  return { name, kind: kindOf(name, role), role: role ?? "", gender: genderOf(name, role) };
}

function kindOf(name: string, role: string | null): Entity["kind"] {
  const words = name.toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (isState(name)) return "body";
  const capitals =
    name.split(/\s+/).every((word) => /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u.test(word) || NAME_PARTICLES.has(word)) &&
    !/['’]s?\s/.test(name) &&
    !words.some((word) => DOCUMENTS.has(word) || ORGANISATIONS.has(word));
  if (
    capitals &&
    role
      ?.toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => PERSON_ROLES.has(word) || /^(?:mr|mrs|ms|miss|mx|dr|sir|dame)$/.test(word))
  )
    return "person";
  const head =
    name
      .toLowerCase()
      .split(/ (?:of|for|at|in|from|on|with|by|who|which) /)[0]
      ?.split(" ")
      .at(-1) ?? last;
  if (PEOPLE.has(head) && !ORGANISATIONS.has(head)) return "people";
  if (PERSON_ROLES.has(head)) return "person";
  if (
    words.some(
      (word) =>
        ORGANISATIONS.has(word) ||
        DOCUMENTS.has(word) ||
        /^(?:inc|ltd|plc|corp|co|news|lines|airlines|times|post|journal|tribune|herald|gazette|street|international|national|united|world)$/.test(
          word,
        ),
    )
  )
    return "body";
  if (/^\p{Lu}{2,6}$/u.test(name)) return "body";
  return capitals &&
    (words.length > 1 || genderOfName(words[0] ?? "") !== null) &&
    words.length <= 5 &&
    !/ of /.test(name)
    ? "person"
    : "body";
}

function genderOf(name: string, role: string | null): Entity["gender"] {
  // "Mrs Hale's husband": whose husband he is says nothing of him.
  const words = `${(role ?? "").replace(/^.*['’]s? /, "")} ${name}`;
  if (FEMALE_ROLE.test(words)) return "f";
  if (MALE_ROLE.test(words)) return "m";
  return genderOfName(name.split(" ")[0] ?? "");
}

function aliasesOf({ name, kind }: Entity): string[] {
  const bracket = /\(([A-Z]{2,8})\)/.exec(name)?.[1];
  const bare = name.replace(/\s*\([^)]*\)/g, "").replace(/^(?:the|a|an) /i, "");
  const words = bare.split(" ");
  const aliases = [keyOf(name), keyOf(bare)];
  if (bracket) aliases.push(bracket.toLowerCase());
  // "spokesperson for Donald Trump" is not called Trump.
  const ownName = /^(?:\p{Ll}{1,3}[-'’])?\p{Lu}/u.test(bare) && !/ (?:for|of|at|from) /.test(bare);
  if (kind === "person" && words.length > 1 && ownName) {
    const particle = words.findIndex((word, at) => at > 0 && NAME_PARTICLES.has(word));
    aliases.push(keyOf(words.at(-1) ?? ""), keyOf(words.slice(-2).join(" ")), keyOf(words[0] ?? ""));
    if (particle > 0) aliases.push(keyOf(words.slice(particle).join(" ")));
  }
  if (kind === "body" && words.length > 1 && /^\p{Lu}/u.test(bare)) {
    aliases.push(
      words
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word[0])
        .join("")
        .toLowerCase(),
      keyOf(words[0] ?? ""),
    );
  }
  return aliases.filter((alias) => alias.length > 1);
}
