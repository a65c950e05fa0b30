import type { ComponentType, ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import { cn } from "@/components/ui/cn";
import { commentMarks } from "./comment-marks";

/** All that a comment may consist of. No pictures, no frames, no forms, no styles, no handlers. */
const ALLOWED = {
  tagNames: ["p", "br", "hr", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "span"].concat([
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
  ]),
  attributes: { a: ["href"], ol: ["start"], span: ["dataMember", "dataCode"] },
  protocols: { href: ["http", "https"] },
  strip: ["script", "style"],
};

/** The address, if it leads to a web site and nowhere else. */
function webAddress(href: string): URL | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  return new URL(href);
}

const MARKS = "break-words [overflow-wrap:anywhere]";

/** What shows the code of a claim or of an item of evidence. */
type Code = ComponentType<{ code: string }>;

/** Markdown without pictures and without HTML. `names` are the present names of members. */
export function CommentMarkdown({
  body,
  names,
  code,
}: {
  body: string;
  names: Readonly<Record<string, string>>;
  code: Code;
}) {
  return (
    <div dir="auto" className={cn("grid gap-2 leading-normal", MARKS)}>
      <Markdown
        remarkPlugins={[commentMarks]}
        rehypePlugins={[[rehypeSanitize, ALLOWED]]}
        urlTransform={(url) => (webAddress(url) ? url : "")}
        components={componentsFor(names, code)}
      >
        {body}
      </Markdown>
    </div>
  );
}

/** Headings of a comment are no headings of the page. */
const Heading = ({ children }: { children?: ReactNode }) => <p className="font-semibold">{children}</p>;

function componentsFor(names: Readonly<Record<string, string>>, Code: Code): Components {
  return {
    h1: Heading,
    h2: Heading,
    h3: Heading,
    h4: Heading,
    h5: Heading,
    h6: Heading,
    hr: () => <hr className="border-rule" />,
    ul: ({ children }) => <ul className="grid list-disc gap-1 ps-5">{children}</ul>,
    ol: ({ children, start }) => (
      <ol start={start} className="grid list-decimal gap-1 ps-5">
        {children}
      </ol>
    ),
    blockquote: ({ children }) => (
      <blockquote className="grid gap-2 border-s-2 border-control ps-3 text-muted">{children}</blockquote>
    ),
    pre: ({ children }) => <pre className="overflow-x-auto bg-sunk p-2 whitespace-pre-wrap">{children}</pre>,
    code: ({ children }) => <code className="font-mono text-[0.9em]">{children}</code>,
    a: ({ href, children }) => <OutsideAddress href={href ?? ""}>{children}</OutsideAddress>,
    span: ({ node, children }) => {
      const { dataMember, dataCode } = node?.properties ?? {};
      if (typeof dataMember === "string") return <b className="font-semibold">@{names[dataMember] ?? children}</b>;
      if (typeof dataCode === "string") return <Code code={dataCode} />;
      return <>{children}</>;
    },
  };
}

/** A link to somebody else's site says which. */
function OutsideAddress({ href, children }: { href: string; children?: ReactNode }) {
  const url = webAddress(href);
  if (url === null) return <>{children}</>;
  return (
    <>
      <a href={url.href} rel="noopener nofollow ugc" className="link">
        {children}
      </a>
      {children === href ? null : <span className="text-muted"> ({url.host})</span>}
    </>
  );
}
