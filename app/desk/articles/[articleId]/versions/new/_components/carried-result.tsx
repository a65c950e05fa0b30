import { ClaimCode } from "@/components/claims/claim-code";
import { Section } from "@/components/layout/section";
import { ButtonLink } from "@/components/ui/link";
import { WordDiff } from "@/components/ui/word-diff";
import { PASSAGE_STATE_HINTS, PASSAGE_STATE_LABELS, type PassageState } from "@/lib/articles/labels";
import type { AddedVersion } from "@/lib/articles/types";
import { counted } from "@/lib/shared/count";

/** Worst first: what a person has to look at. */
const ORDER: readonly PassageState[] = ["ORPHANED", "CHANGED", "MOVED", "OK"];

/** What became of every passage in the new text. */
export function CarriedResult({ added, language }: { added: AddedVersion; language: string }) {
  const { passages } = added;
  return (
    <div>
      <div role="status">
        <p className="said text-xl">Version {added.number} is stored.</p>
        <p className="mt-1 text-muted">
          {passages.length === 0
            ? "The text before had no passages to carry over."
            : `${counted(passages.length, "passage")} carried over: ${ORDER.toReversed()
                .map((state) => [passages.filter((passage) => passage.state === state).length, state] as const)
                .filter(([count]) => count > 0)
                .map(([count, state]) => `${count} ${PASSAGE_STATE_LABELS[state].toLowerCase()}`)
                .join(", ")}.`}
        </p>
      </div>
      <ButtonLink href={`/desk/articles/${added.articleId}`} variant="primary" className="mt-4">
        Open the new version
      </ButtonLink>
      {ORDER.map((state) => {
        const such = passages.filter((passage) => passage.state === state);
        if (such.length === 0) return null;
        return (
          <Section
            key={state}
            title={`${PASSAGE_STATE_LABELS[state]} · ${such.length}`}
            aside={PASSAGE_STATE_HINTS[state]}
          >
            <ul lang={language}>
              {such.map((passage) => (
                <li
                  key={passage.passageId}
                  className="grid grid-cols-[4rem_minmax(0,1fr)] border-t border-rule py-2 first:border-0"
                >
                  <ClaimCode number={passage.claimNumber} href={`/desk/claims/${passage.claimId}`} />
                  {passage.after !== null && passage.after !== passage.before ? (
                    <WordDiff before={passage.before} after={passage.after} className="said" />
                  ) : (
                    <p dir="auto" className="said">
                      {passage.before}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}
