import type { Metadata } from "next";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { Section } from "@/components/layout/section";
import { CREDIBILITY_LABELS, STANCE_HINTS, STANCE_LABELS } from "@/lib/evidence/labels";
import { listVerdictDefinitions } from "@/lib/publishing/list-verdict-definitions";
import { RELIABILITY_LABELS } from "@/lib/sources/labels";
import { AnswerWords } from "./_components/answer-words";
import { ChangeWords } from "./_components/change-words";
import { Terms } from "./_components/terms";
import { VerdictScale } from "./_components/verdict-scale";

export const metadata: Metadata = {
  title: "How we check",
  description:
    "What the verdicts mean, how a claim is checked, who approves it, how denials are recorded, and how mistakes are corrected.",
  alternates: { canonical: "/methodology" },
};

const PROSE = "max-w-[68ch] space-y-2.5 text-lg";

/** How the desk works, for readers. The words of the verdicts come from the definitions in force. */
export default async function MethodologyPage() {
  const verdicts = await listVerdictDefinitions();
  return (
    <>
      <PageTitle title="How we check">
        <p>Three questions are asked about every claim, and the answers are never mixed.</p>
      </PageTitle>
      <Section title="Three questions">
        <ol className={`${PROSE} list-decimal ps-5`}>
          <li>
            <b>Was it said?</b> Who says it, in which words, when, and through whom it reached us.
          </li>
          <li>
            <b>What do those concerned answer?</b> Denials, admissions and silences, each with its date and its own
            words.
          </li>
          <li>
            <b>Is it so?</b> What the evidence shows, for and against, and the verdict that follows from it.
          </li>
        </ol>
        <p className={`${PROSE} mt-3`}>
          A denial is not evidence against a claim, and a verdict does not erase a denial. Both stand on the page,
          dated.
        </p>
      </Section>
      <Section title="What the verdicts mean">
        <VerdictScale verdicts={verdicts} />
      </Section>
      <Section title="How a claim becomes a verdict">
        <div className={PROSE}>
          <p>
            A claim is stated in neutral words, as it is made and never as its negation. A verdict needs evidence from
            at least two independent origins; five papers that print one agency’s report are one origin. Where fewer are
            enough, the page says why.
          </p>
          <p>
            Those who make the claim and those it accuses are asked, or the page says why not. Every item of evidence
            says where in its source to look, and the desk keeps a copy of what it read, with its day and its hash.
          </p>
          <p>
            Nobody approves what they wrote. Another member of the desk, at least one of them an editor, approves
            exactly what is published; when anything changes after that, the approval no longer counts. Sensitive claims
            need two approvals. Each page says how many people wrote it and how many approved it.
          </p>
          <p>Opinions and predictions that are not due are recorded with who holds them, and get no verdict.</p>
        </div>
      </Section>
      <Section title="What the answers mean">
        <AnswerWords />
      </Section>
      <Section title="How evidence is weighed">
        <Terms
          items={Object.entries(STANCE_LABELS).map(([stance, term]) => ({
            term,
            text: STANCE_HINTS[stance as keyof typeof STANCE_HINTS],
          }))}
        />
        <p className={`${PROSE} mt-4 mb-2`}>
          Sources and items are judged apart from each other, by the scale that intelligence analysts use: a source from
          A to F for how reliable it has been, an item from 1 to 6 for how credible it is in itself.
        </p>
        <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
          <Terms items={Object.entries(RELIABILITY_LABELS).map(([term, text]) => ({ term, text }))} />
          <Terms items={Object.entries(CREDIBILITY_LABELS).map(([term, text]) => ({ term, text }))} />
        </div>
        <p className={`${PROSE} mt-4`}>
          Where a source must stay confidential, the page says how many such items there are and nothing else about
          them.
        </p>
      </Section>
      <Section title="How pages change" rule={false}>
        <ChangeWords />
      </Section>
    </>
  );
}
