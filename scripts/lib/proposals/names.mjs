const OUTLET = new Set([
  "",
  "outlet",
  "the outlet",
  "article",
  "the article",
  "narrator",
  "author",
  "unattributed",
  "none",
]);
const PRONOUNS = new Set("he she it they who him her them his its their both which that this we i you".split(" "));
const MOST_MORE = 8;

const words = (name) =>
  String(name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s\b/g, "")
    .replace(/\bu\.\s?(s|n)\b\.?/g, "u$1")
    .replace(/[^a-z0-9 ]+/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !/^(?:the|a|an)$/.test(word));

const contains = (long, short) =>
  long.some((_, at) => at + short.length <= long.length && short.every((word, index) => word === long[at + index]));

function isOutlet(name) {
  return OUTLET.has(
    String(name ?? "")
      .trim()
      .toLowerCase(),
  );
}

/** True when a name agrees with one of those that the annotation takes: it holds one whole, or is most of one. */
export function sameSource(name, accepted) {
  const given = words(name);
  return accepted.some((other) => {
    if (other.toLowerCase() === "outlet") return isOutlet(name);
    const wanted = words(other);
    if (wanted.length === 0 || given.length === 0) return false;
    if (given.length === 1 && PRONOUNS.has(given[0]))
      return wanted.length === 1 && wanted[0] === given[0] && other !== "he";
    if (contains(given, wanted)) return given.length <= wanted.length + MOST_MORE;
    return contains(wanted, given) && given.length * 2 >= wanted.length;
  });
}
