import { createLoader, parseAsInteger } from "nuqs/server";
import { parseAsText } from "@/lib/shared/parse-as-text";

/** The address of the list of articles: what is searched for, and the page. */
export const articleSearchParams = {
  q: parseAsText.withDefault(""),
  page: parseAsInteger.withDefault(1),
};

export const loadArticleSearchParams = createLoader(articleSearchParams);

/** The address of the reader: the number of the text that is shown; the latest without one. */
export const loadReaderParams = createLoader({ version: parseAsInteger });
