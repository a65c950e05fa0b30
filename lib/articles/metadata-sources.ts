import "server-only";
import type { PageFacts } from "@/lib/fetching/read-html";

/** Where proposals come from: the page's own statements, if it was a page, and the lines around and in the article. */
export type MetadataSources = {
  facts: PageFacts | null;
  /** What the reading of the page took for the author's name. */
  byline: string;
  url: string | null;
  before: readonly string[];
  body: readonly string[];
  after: readonly string[];
};
