"use server";

import { addArticleVersion } from "@/lib/articles/add-article-version";
import { changeArticle } from "@/lib/articles/change-article";
import { importArticle } from "@/lib/articles/import-article";
import { proposeArticle } from "@/lib/articles/propose-article";
import {
  addArticleVersionSchema,
  articleOriginSchema,
  changeArticleSchema,
  importArticleSchema,
} from "@/lib/articles/schema";
import { defineAction } from "@/lib/next/define-action";

const LIST = "/desk/articles";

export const proposeArticleAction = defineAction({
  name: "articles.propose",
  input: articleOriginSchema,
  run: proposeArticle,
  limit: "import",
});

export const importArticleAction = defineAction({
  name: "articles.import",
  input: importArticleSchema,
  run: importArticle,
  revalidate: () => [LIST],
});

export const addArticleVersionAction = defineAction({
  name: "articles.addVersion",
  input: addArticleVersionSchema,
  run: addArticleVersion,
  revalidate: ({ articleId }) => [LIST, `${LIST}/${articleId}`],
});

export const changeArticleAction = defineAction({
  name: "articles.change",
  input: changeArticleSchema,
  run: changeArticle,
  revalidate: ({ id }) => [LIST, `${LIST}/${id}`],
});
