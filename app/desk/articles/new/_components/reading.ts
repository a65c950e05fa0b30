import type { ArticleProposal } from "@/lib/articles/types";
import type { DetailsTyped } from "../../_components/article-fields";
import type { Cut } from "../../_components/proposal-text";

/** What was read, as it stands after the corrections. */
export type Reading = {
  id: string;
  proposal: Pick<ArticleProposal, "method" | "sourceUrl" | "fetchedAt" | "duplicates">;
  cut: Cut;
  details: DetailsTyped;
};
