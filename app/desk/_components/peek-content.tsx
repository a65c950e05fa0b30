import type { ReactNode } from "react";
import { ClockChip } from "@/components/claims/clock-chip";
import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { StageMark } from "@/components/claims/stage-mark";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { StanceMark } from "@/components/evidence/stance-mark";
import { DenialMark } from "@/components/responses/denial-mark";
import { Link } from "@/components/ui/link";
import { ASSERTION_MODE_LABELS } from "@/lib/claims/labels";
import type { PeekedClaim } from "@/lib/claims/types";
import { formatDay } from "@/lib/shared/dates";

/** A claim at a glance: what is said, what those concerned answer, what the evidence shows. */
export function PeekContent({ claim }: { claim: PeekedClaim }) {
  const home = `/desk/claims/${claim.id}`;
  return (
    <div className="grid gap-5">
      <div className="grid gap-2.5">
        <p lang={claim.language} dir="auto" className="said text-xl">
          {claim.statement}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
          <VerdictPill state={claim.state} size="small" />
          {claim.underReReview ? <ReReviewMark className="text-xs" /> : null}
          <StageMark stage={claim.stage} />
          <span className="text-muted">{claim.owner?.name ?? "Nobody"}</span>
          <ClockChip clock={claim.clock} />
        </p>
      </div>
      <Part title="Said" empty={claim.said.length === 0 && "Nobody is recorded as asserting it yet."}>
        {claim.said.map((said) => (
          <li key={said.id} className="grid gap-1">
            {said.words ? (
              <Said words={said.words} language={said.wordsLanguage} marks={said.mode === "DIRECT_QUOTE"} />
            ) : null}
            <span className="meta">
              <b className="text-ink">{said.party}</b>, {ASSERTION_MODE_LABELS[said.mode].toLowerCase()}
              {said.said ? (
                <>
                  , <DateText date={{ ...said.said, to: said.said.precision === "RANGE" ? said.said.to : null }} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </Part>
      <Part
        title="Responses"
        href={`${home}/responses`}
        empty={claim.answers.length === 0 && "No party is recorded that the claim concerns."}
      >
        {claim.answers.map((answer) => (
          <li key={answer.party} className="grid gap-1">
            <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <b>{answer.party}</b>
              <DenialMark status={answer.denialStatus} />
              {answer.since ? <span className="meta">{formatDay(answer.since)}</span> : null}
            </span>
            {answer.words ? <Said words={answer.words} language={answer.wordsLanguage} size="small" /> : null}
          </li>
        ))}
      </Part>
      <Part
        title="Evidence"
        href={`${home}/evidence`}
        empty={claim.evidence.length === 0 && "There is no evidence yet."}
      >
        {claim.evidence.map((item) => (
          <li key={item.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-sm">
            <span className="code text-muted">E-{item.number}</span>
            <span>
              <StanceMark stance={item.stance} className="me-2" />
              {item.title}
              {item.locator ? <span className="text-muted">, {item.locator}</span> : null}
            </span>
          </li>
        ))}
        {claim.evidenceCount > claim.evidence.length ? (
          <li className="meta">and {claim.evidenceCount - claim.evidence.length} more</li>
        ) : null}
      </Part>
      <Part title="In" empty={claim.articles.length === 0 && "It stands in no article of the desk."}>
        {claim.articles.map((article) => (
          <li key={article.id}>
            <Link href={`/desk/articles/${article.id}`} lang={article.language}>
              {article.title}
            </Link>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({
  title,
  href,
  empty,
  children,
}: {
  title: string;
  href?: string;
  empty: string | false;
  children: ReactNode;
}) {
  return (
    <section className="border-t border-rule pt-3">
      <h3 className="smallcaps mb-2 flex justify-between">
        {title}
        {href ? (
          <Link href={href} className="font-normal tracking-normal normal-case">
            Open<span className="sr-only"> {title.toLowerCase()}</span>
          </Link>
        ) : null}
      </h3>
      {empty ? <p className="meta">{empty}</p> : <ul className="grid gap-3">{children}</ul>}
    </section>
  );
}
