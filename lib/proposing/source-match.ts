import "server-only";
import type { PartyKind } from "@/lib/db/generated/enums";
import { type SourceKind, sourceKind } from "@/lib/proposals/source-kind";
import { formatDay } from "@/lib/shared/dates";
import type { SourceMatch } from "./types";

/** A party whose name or other name is that of a source (`same`), or nearly. */
export type NearParty = { id: string; name: string; same: boolean };

/** Of the article, what tells its unnamed sources from those of another one. */
export type SourceArticle = { title: string; outlet: { name: string } | null; publishedOn: string | null };

const KINDS: Record<SourceKind, PartyKind> = {
  person: "PERSON",
  state: "GOVERNMENT",
  body: "ORGANISATION",
  unnamed: "UNNAMED",
  document: "ORGANISATION",
};

const LONGEST_NAME = 200;

/** How a source would be recorded when it is new. "Two officials" are those of this article, and of no other. */
export function newPartyOf(printed: string, article: SourceArticle): { name: string; kind: PartyKind } {
  const kind = KINDS[sourceKind(printed)];
  if (kind !== "UNNAMED") return { name: printed.slice(0, LONGEST_NAME), kind };
  const where = article.outlet?.name ?? `“${article.title.slice(0, 60)}”`;
  const when = article.publishedOn ? `, ${formatDay(article.publishedOn)}` : "";
  const who = printed.slice(0, 80);
  return { name: `${who.charAt(0).toUpperCase()}${who.slice(1)} (unnamed, ${where}${when})`, kind };
}

/** Whom a source stands for, by the parties found under each of its names, likeliest first. */
export function matchSource(
  printed: string,
  article: SourceArticle,
  found: readonly (readonly NearParty[])[],
): SourceMatch {
  const fresh = { printed, party: null, near: [], ...newPartyOf(printed, article) };
  for (const parties of found) {
    const same = distinct(parties.filter((party) => party.same));
    const [only] = same;
    if (same.length === 1 && only) return { ...fresh, status: "KNOWN", party: only };
    if (same.length > 1) return { ...fresh, status: "UNCLEAR", near: same };
  }
  const near = distinct(found.flat());
  const unclear = near.length > 0 || sourceKind(printed) === "document";
  return { ...fresh, status: unclear ? "UNCLEAR" : "NEW", near };
}

function distinct(parties: readonly NearParty[]): { id: string; name: string }[] {
  return [...new Map(parties.map(({ id, name }) => [id, { id, name }])).values()];
}
