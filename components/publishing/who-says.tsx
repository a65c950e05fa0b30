import { DenialMark } from "@/components/responses/denial-mark";
import type { ClaimView } from "@/lib/publishing/types";
import { AnswerEntry } from "./answer-entry";
import { AssertionEntry } from "./assertion-entry";
import { leadingWords } from "./words-in-place";

/** The two columns: who says so, and what those concerned answer, with every reversal marked. */
export function WhoSays({ view: { content, turns } }: { view: ClaimView }) {
  const shownAbove = leadingWords(content)?.id;
  const concerned = content.concerned.filter(({ claimant }) => !claimant);
  return (
    <section
      aria-label="Who says so, and what those concerned answer"
      className="grid border-b border-rule py-[26px] md:grid-cols-2"
    >
      <div className="md:pe-10">
        <h2 className="smallcaps">Who says so</h2>
        {content.assertions.length === 0 ? <p className="pt-2.5 text-muted">Nobody is on record yet.</p> : null}
        {content.assertions.map((assertion) => (
          <AssertionEntry
            key={assertion.id}
            assertion={assertion}
            asked={content.concerned.find(({ claimant, party }) => claimant && party.id === assertion.party.id)}
            withWords={assertion.id !== shownAbove}
          />
        ))}
      </div>
      <div className="border-rule max-md:mt-2 max-md:border-t max-md:pt-3.5 md:border-s md:ps-10">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className="smallcaps">What those concerned answer</h2>
          {concerned.length > 1 ? (
            <DenialMark status={content.denial.status} counts={content.denial.counts} className="text-xs" />
          ) : null}
        </div>
        {concerned.length === 0 ? (
          <p className="pt-2.5 text-muted">
            The claim accuses nobody, and nobody else has a stake in it that the desk knows of.
          </p>
        ) : null}
        {concerned.map((party) => (
          <AnswerEntry key={party.party.id} concerned={party} turns={turns} />
        ))}
      </div>
    </section>
  );
}
