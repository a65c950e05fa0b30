// Renders the comments of its standard input, a JSON list of texts, and answers a JSON list of their HTML and how long each took. A process
// of its own: what renders to text is not there under the conditions of the server's components.
import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CommentMarkdown } from "@/components/comments/comment-markdown";

const { bodies, names } = JSON.parse(readFileSync(0, "utf8")) as { bodies: string[]; names: Record<string, string> };
const code = ({ code: words }: { code: string }) => createElement("data", null, words);

console.log(
  JSON.stringify(
    bodies.map((body) => {
      const began = performance.now();
      const html = renderToStaticMarkup(createElement(CommentMarkdown, { body, names, code }));
      return { html, ms: performance.now() - began };
    }),
  ),
);
