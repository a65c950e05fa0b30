import type { ImportMethod, PassageState, Stage } from "@/lib/db/generated/enums";

/** An article that has the same text, or the same address, as one about to be imported. */
export type DuplicateArticle = {
  id: string;
  title: string;
  outlet: string | null;
  publishedOn: string | null;
  /** What is the same. TEXT wins when both are. */
  same: "TEXT" | "ADDRESS";
  /** TEXT: the number of the version with this text. ADDRESS: the number of the latest version. */
  number: number;
  /** Version of the article's record, for adding this text to it. */
  version: number;
};

/** What an import found in a text, to be corrected by a person. Nothing of it is stored. */
export type ArticleProposal = {
  method: ImportMethod;
  /** The page's own words around the article, which were cut; empty when nothing was. */
  before: string;
  body: string;
  after: string;
  title: string;
  outlet: { id: string | null; name: string } | null;
  byline: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  language: string;
  /** The address to quote. */
  url: string | null;
  /** The address it was read from, after redirects. */
  sourceUrl: string | null;
  /** ISO instant. */
  fetchedAt: string | null;
  duplicates: DuplicateArticle[];
};

/** One imported text in an article's list of versions. */
export type ArticleVersionEntry = {
  id: string;
  number: number;
  method: ImportMethod;
  sourceUrl: string | null;
  importedAt: Date;
  importedBy: string;
};

/** What a member may correct of an article's record, with the version that a correction has to name. */
export type ArticleDetails = {
  id: string;
  title: string;
  outlet: { id: string; name: string } | null;
  byline: string | null;
  /** YYYY-MM-DD. */
  publishedOn: string | null;
  language: string;
  url: string | null;
  version: number;
};

/** What the reader shows of an article: its record, and one of its texts. */
export type ArticleView = ArticleDetails & {
  /** Newest first. */
  versions: ArticleVersionEntry[];
  shown: ArticleVersionEntry & { text: string };
  isLatest: boolean;
};

/** A row of the list of articles. */
export type ArticleRow = {
  id: string;
  title: string;
  outlet: string | null;
  byline: string | null;
  publishedOn: string | null;
  language: string;
  versions: number;
  importedAt: Date;
  /** How many claims of the latest text stand at each stage. */
  stages: Partial<Record<Stage, number>>;
};

/** What became of one passage when a new text was imported. */
export type CarriedPassage = {
  passageId: string;
  claimId: string;
  claimNumber: number;
  state: PassageState;
  /** The words in the text before, and those in the new text; null when nothing like them is in it. */
  before: string;
  after: string | null;
};

export type AddedVersion = { articleId: string; number: number; passages: CarriedPassage[] };

/** A passage that was placed or dropped, and the article it belongs to. */
export type PassageRef = { passageId: string; articleId: string };
