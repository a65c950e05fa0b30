import { createLoader, parseAsInteger, parseAsString } from "nuqs/server";

/** The address of the list of articles: what is searched for, and the page. */
export const articleSearchParams = {
  q: parseAsString.withDefault(""),
  page: parseAsInteger.withDefault(1),
};

export const loadArticleSearchParams = createLoader(articleSearchParams);

/** The address of the reader: the number of the text that is shown; the latest without one. */
export const loadReaderParams = createLoader({ version: parseAsInteger });
