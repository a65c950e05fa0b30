import { DateText } from "@/components/claims/date-text";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { Facts } from "@/components/ui/facts";
import { CLAIM_KIND_LABELS, VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { ClaimContent, ClaimView } from "@/lib/publishing/types";
import { counted } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";
import { PrintButton } from "./print-button";

const BLOCK = "border-b border-rule py-3.5 first:pt-0";

/** Beside the page: the facts at a glance, claims of the same article, print and cite. */
export function ClaimAside({ view, origin }: { view: ClaimView; origin: string }) {
  const { content, shown, related } = view;
  return (
    <aside aria-label="About this claim" className="pt-[26px] text-[0.84375rem]">
      <div className={BLOCK}>
        <Facts
          items={[
            { term: "Said in", value: <Articles content={content} /> },
            { term: "Event", value: content.event ? <DateText date={content.event} length="long" note /> : null },
            { term: "Kind", value: content.kind === "FACT" ? null : CLAIM_KIND_LABELS[content.kind] },
            { term: "Topics", value: <Topics topics={content.topics} /> },
            {
              term: "Checked by",
              value: shown?.approvers
                ? `${counted(shown.writers, "writer")}, ${counted(shown.approvers, "approval")}`
                : null,
            },
          ]}
        />
      </div>
      {related.length > 0 ? (
        <section aria-labelledby="related" className={BLOCK} data-screen-only="">
          <h2 id="related" className="smallcaps mb-2">
            In the same article
          </h2>
          <ul className="space-y-2.5">
            {related.map((claim) => (
              <li key={claim.slug}>
                <a
                  href={`/claims/${claim.slug}`}
                  lang={claim.language}
                  dir="auto"
                  className="link said text-[0.9375rem]"
                >
                  {claim.statement}
                </a>
                <p className="mt-1">
                  <VerdictPill state={claim.state} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {shown ? (
        <div className={`${BLOCK} grid gap-2`} data-screen-only="">
          <Cite view={{ ...view, shown }} origin={origin} />
          <PrintButton />
        </div>
      ) : null}
    </aside>
  );
}

function Articles({ content: { articles } }: { content: ClaimContent }) {
  if (articles.length === 0) return null;
  return articles.map(({ id, slug, title, outlet }) => (
    <span key={id} className="block">
      <a href={`/articles/${slug}`} className="link" dir="auto">
        {title}
      </a>
      {outlet ? <span className="text-muted">, {outlet}</span> : null}
    </span>
  ));
}

function Topics({ topics }: { topics: readonly string[] }) {
  if (topics.length === 0) return null;
  return topics.map((topic, index) => (
    <span key={topic}>
      {index > 0 ? ", " : null}
      <a href={`/claims?topic=${encodeURIComponent(topic)}`} className="link">
        {topic}
      </a>
    </span>
  ));
}

function Cite({
  view: { content, shown },
  origin,
}: {
  view: ClaimView & { shown: { number: number } };
  origin: string;
}) {
  if (shown === null) return null;
  return (
    <details>
      <summary className="flex min-h-[30px] w-full items-center rounded-xs border border-control bg-surface px-[11px] font-medium hover:bg-sunk">
        Cite
      </summary>
      <p className="mt-2 border-s-[3px] border-control bg-sunk px-3 py-2 wrap-anywhere select-all">
        Gainsay: “<bdi>{content.statement}</bdi>” ({VERIFICATION_STATE_LABELS[shown.state]}). Claim {content.code},
        version {shown.number}, {formatDay(shown.publishedAt, "long")}. {origin}/claims/{content.slug}/v/{shown.number}
      </p>
    </details>
  );
}
