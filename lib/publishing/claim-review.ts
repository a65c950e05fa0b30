import "server-only";
import { RE_REVIEW_LABEL } from "@/lib/claims/labels";
import type { ResponseKind, SourceKind } from "@/lib/db/generated/enums";
import { RESPONSE_KIND_LABELS } from "@/lib/responses/labels";
import { machineDate } from "@/lib/shared/precise-date";
import type { PublicDesk } from "./get-desk";
import type { ClaimContent, DatedContent, PartyContent, PublicClaim, ResponseContent, SourceContent } from "./types";

const WORK_TYPES = {
  DOCUMENT: "Report",
  OFFICIAL_STATEMENT: "WebPage",
  NEWS_REPORT: "NewsArticle",
  DATASET: "Dataset",
  IMAGE: "CreativeWork",
  VIDEO: "VideoObject",
  INTERVIEW: "CreativeWork",
  EXPERT: "CreativeWork",
  OTHER: "CreativeWork",
} as const satisfies Record<SourceKind, string>;

type Work = { "@type": (typeof WORK_TYPES)[SourceKind]; url: string; headline: string; datePublished?: string };
type Author = { "@type": "Person" | "Organization"; name: string; url?: string; sameAs?: string };
type Comment = { "@type": "Comment"; text: string; author: Author; datePublished: string; url?: string };
type Claim = {
  "@type": "Claim";
  "@id": string;
  text: string;
  datePublished?: string;
  author?: Author[];
  appearance?: Work[];
  comment?: Comment[];
};
type Rating = {
  "@type": "Rating";
  alternateName: string;
  ratingExplanation?: string;
  ratingValue?: number;
  bestRating?: number;
  worstRating?: number;
};
type ClaimReview = {
  "@type": "ClaimReview";
  "@id": string;
  url: string;
  claimReviewed: string;
  inLanguage: string;
  datePublished: string;
  dateModified: string;
  author: Author;
  reviewRating: Rating;
  itemReviewed: Claim;
  citation?: Work[];
  correction?: { "@type": "CorrectionComment"; text: string; datePublished: string }[];
  creativeWorkStatus?: string;
};

/** One object for one script: simple readers find nothing inside an @graph. */
export type ClaimData = { "@context": "https://schema.org" } & (ClaimReview | Claim);

/** A property that is left out when there is nothing to say. */
function optional<K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } {
  const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? {} : ({ [key]: value } as { [P in K]: V });
}

const day = (date: DatedContent | null) => (date === null ? null : machineDate(date));

function partyObject(party: PartyContent): Author {
  return {
    "@type": party.kind === "PERSON" ? "Person" : "Organization",
    name: party.name,
    ...optional("sameAs", party.wikidataId && `https://www.wikidata.org/wiki/${party.wikidataId}`),
  };
}

function workObject(source: SourceContent): Work[] {
  if (source.url === null) return [];
  return [
    {
      "@type": WORK_TYPES[source.kind],
      url: source.url,
      headline: source.title,
      ...optional("datePublished", day(source.published)),
    },
  ];
}

function byUrl(works: Work[]): Work[] {
  return [...new Map(works.map((work) => [work.url, work])).values()];
}

function appearances({ articles, assertions }: ClaimContent): Work[] {
  const inArticles = articles.flatMap(({ url, title, publishedOn }): Work[] =>
    url === null ? [] : [{ "@type": "NewsArticle", url, headline: title, ...optional("datePublished", publishedOn) }],
  );
  return byUrl([...inArticles, ...assertions.flatMap(({ source }) => (source === null ? [] : workObject(source)))]);
}

function claimants({ assertions }: ClaimContent): Author[] {
  const named = assertions.map(({ party }) => party).filter(({ kind }) => kind !== "UNNAMED");
  return [...new Map(named.map((party) => [party.slug, partyObject(party)])).values()];
}

/** What is not an answer. */
const UNANSWERED: ReadonlySet<ResponseKind> = new Set(["REQUESTED", "NO_REPLY"]);

/** The last answer of each party that the claim concerns: schema.org has no word for a denial, a comment by its author is one. */
function answers({ concerned }: ClaimContent): Comment[] {
  const corrected = new Set(concerned.flatMap(({ responses }) => responses.map(({ corrects }) => corrects)));
  const counts = (entry: ResponseContent) => !UNANSWERED.has(entry.kind) && !entry.retracts && !corrected.has(entry.id);
  return concerned.flatMap(({ party, claimant, responses }): Comment[] => {
    const last = claimant ? undefined : responses.findLast(counts);
    if (last === undefined) return [];
    const words = last.translation ?? last.words;
    const label = RESPONSE_KIND_LABELS[last.kind];
    return [
      {
        "@type": "Comment",
        text: words === null ? `${label}.` : `${label}: “${words}”`,
        author: partyObject(party),
        datePublished: machineDate(last.said),
        ...optional("url", last.source?.url),
      },
    ];
  });
}

function claimObject(content: ClaimContent, url: string): Claim {
  const primary = content.assertions.find(({ primary }) => primary) ?? content.assertions[0];
  return {
    "@type": "Claim",
    "@id": `${url}#claim`,
    text: content.statement,
    ...optional("datePublished", day(primary?.said ?? null)),
    ...optional("author", claimants(content)),
    ...optional("appearance", appearances(content)),
    ...optional("comment", answers(content)),
  };
}

/**
 * What a claim's page says, as schema.org data for its current version: a ClaimReview for a verdict, a Claim for what is announced, null
 * for what is withdrawn. Numbers only for verdicts that have a place on the scale; copies that nobody can open are not named.
 */
export function claimReview(
  page: Pick<PublicClaim, "content" | "shown" | "versions" | "reReviewSince">,
  desk: Pick<PublicDesk, "name" | "origin">,
): ClaimData | null {
  const { content, shown, versions } = page;
  const url = `${desk.origin}/claims/${content.slug}`;
  if (shown.kind === "WITHDRAWAL") return null;
  const { verdict, reason, evidence = [] } = content;
  if (shown.kind === "ANNOUNCEMENT" || !verdict)
    return { "@context": "https://schema.org", ...claimObject(content, url) };
  const first = versions.findLast(({ kind }) => kind === "VERDICT") ?? shown;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": `${url}#review`,
    url,
    claimReviewed: content.statement,
    inLanguage: content.language,
    datePublished: first.publishedAt,
    dateModified: shown.publishedAt,
    author: { "@type": "Organization", name: desk.name, url: `${desk.origin}/` },
    reviewRating: {
      "@type": "Rating",
      alternateName: verdict.name,
      ...optional("ratingExplanation", reason),
      ...(verdict.value === null ? {} : { ratingValue: verdict.value, bestRating: 5, worstRating: 1 }),
    },
    itemReviewed: claimObject(content, url),
    ...optional("citation", byUrl(evidence.flatMap(({ source }) => workObject(source)))),
    ...optional(
      "correction",
      versions
        .filter(({ correctionKind }) => correctionKind !== null && correctionKind !== "UPDATE")
        .map(({ correctionNote, publishedAt }) => ({
          "@type": "CorrectionComment" as const,
          text: correctionNote ?? "",
          datePublished: publishedAt,
        })),
    ),
    ...optional("creativeWorkStatus", page.reReviewSince === null ? null : RE_REVIEW_LABEL),
  };
}
