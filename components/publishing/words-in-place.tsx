import { ExternalLink } from "lucide-react";
import { Said } from "@/components/claims/said";
import { Section } from "@/components/layout/section";
import type { ArticleContent, AssertionContent, ClaimContent, PassageContent } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";
import { quoteAddress } from "@/lib/shared/quote-fragment";

/** The assertions with words of their own that no article shows: without a passage, the first of them is shown here. */
export function leadingWords({ assertions }: ClaimContent): AssertionContent | null {
  if (assertions.some(({ passage }) => passage !== null)) return null;
  return assertions.find(({ words }) => words !== null) ?? null;
}

function passagesOf({ assertions }: ClaimContent): PassageContent[] {
  const all = assertions.flatMap(({ passage }) => (passage === null ? [] : [passage]));
  return [...new Map(all.map((passage) => [`${passage.article.id} ${passage.exact}`, passage])).values()];
}

/** The claim as it stands in the text where it was found, with the words around it; without a text, the words of who makes it. */
export function WordsInPlace({ content }: { content: ClaimContent }) {
  const passages = passagesOf(content);
  const lead = leadingWords(content);
  if (passages.length === 0 && lead === null) return null;
  return (
    <Section title="The claim in the words it was made in">
      <div>
        {passages.map((passage) => (
          <Passage
            key={`${passage.article.id} ${passage.exact}`}
            passage={passage}
            article={content.articles.find(({ id }) => id === passage.article.id)}
          />
        ))}
      </div>
      {lead?.words ? (
        <figure>
          <Said words={lead.words} language={lead.language} size="big" marks={lead.mode !== "PARAPHRASE"} />
          <figcaption className="meta mt-1">
            <bdi>{lead.party.name}</bdi>
          </figcaption>
        </figure>
      ) : null}
    </Section>
  );
}

/** The whole words of the context, and an ellipsis for what was cut. */
function before(prefix: string): string {
  const line = prefix.split("\n").at(-1) ?? "";
  const words = line.length < prefix.length ? line : line.replace(/^\S*/, "");
  return words.trim() === "" ? "" : `${line.length < prefix.length ? "" : "… "}${words.trimStart()}`;
}

function after(suffix: string): string {
  const [line = ""] = suffix.split("\n");
  const words = line.length < suffix.length ? line : line.replace(/\S*$/, "");
  return words.trim() === "" ? "" : `${words.trimEnd()}${line.length < suffix.length ? "" : " …"}`;
}

function Passage({ passage, article }: { passage: PassageContent; article: ArticleContent | undefined }) {
  const { url, title, slug } = passage.article;
  const about = [article?.outlet, article?.publishedOn ? formatDay(article.publishedOn) : null].filter(Boolean);
  return (
    <figure className="py-2.5 not-first:border-t not-first:border-rule">
      <blockquote lang={article?.language} dir="auto" className="said max-w-[62ch] text-xl text-muted">
        {before(passage.prefix)}
        <mark className="bg-transparent text-ink underline decoration-control decoration-1 underline-offset-4">
          {passage.exact}
        </mark>
        {after(passage.suffix)}
      </blockquote>
      <figcaption className="meta mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
        <span>
          <a href={`/articles/${slug}`} className="link">
            <bdi>{title}</bdi>
          </a>
          {about.length > 0 ? <>, {about.join(", ")}</> : null}
        </span>
        {url === null ? null : (
          <a href={quoteAddress(url, passage)} rel="noreferrer noopener nofollow" data-screen-only="" className="link">
            Read it there <ExternalLink aria-hidden />
          </a>
        )}
      </figcaption>
    </figure>
  );
}
