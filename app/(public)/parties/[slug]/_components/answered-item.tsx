import { Said } from "@/components/claims/said";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import type { PartyClaim } from "@/lib/publishing/get-public-party";
import { formatDay } from "@/lib/shared/dates";

/** A claim that concerns the party: the party's answer, its last words, and the finding beside it. */
export function AnsweredItem({ claim: { line, concerned } }: { claim: PartyClaim }) {
  const [own] = concerned;
  const last = own?.responses.findLast(({ words, retracts }) => words !== null && !retracts);
  return (
    <article className="py-3">
      <h3 className="font-serif text-xl font-semibold text-pretty">
        <a href={`/claims/${line.slug}`} lang={line.language} dir="auto" className="block hover:underline">
          {line.statement}
        </a>
      </h3>
      {own ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <DenialMark status={own.denialStatus} />
          {own.denialSince ? <span className="meta">since {formatDay(own.denialSince)}</span> : null}
          <VerdictPill state={line.state} size="small" className="ms-auto" />
        </p>
      ) : null}
      {last?.words ? <Said words={last.words} language={last.language} className="mt-1" /> : null}
      {last?.translation ? <p className="said text-muted">“{last.translation}”</p> : null}
    </article>
  );
}
