import { cache } from "react";
import { getPublicArticle } from "@/lib/publishing/get-public-article";

/** An article of published claims, read once a request for its head and its body. */
export const loadArticle = cache(getPublicArticle);
