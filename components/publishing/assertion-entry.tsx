import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { ASSERTION_MODE_LABELS } from "@/lib/claims/labels";
import type { AssertionContent, ConcernedContent } from "@/lib/publishing/types";
import { ResponseWords } from "./response-words";
import { SourceOf } from "./source-of";
import { Translation } from "./translation";

/** One party that makes the claim: in which capacity and when, in which words, and through whom it came. */
export function AssertionEntry({
  assertion,
  asked,
  withWords,
}: {
  assertion: AssertionContent;
  /** The same party as one that the desk asked, or did not. */
  asked: ConcernedContent | undefined;
  withWords: boolean;
}) {
  const { party, capacity, said, words, language, translation, mode, locator, via, source } = assertion;
  return (
    <div className="py-2.5 not-nth-2:border-t not-nth-2:border-rule">
      <p>
        <a href={`/parties/${party.slug}`} className="font-semibold hover:underline" dir="auto">
          {party.name}
        </a>
        {capacity || said ? (
          <span className="text-muted">
            {" · "}
            {capacity ? <bdi>{capacity}</bdi> : null}
            {capacity && said ? ", " : null}
            {said ? <DateText date={said} /> : null}
          </span>
        ) : null}
      </p>
      {withWords && words ? (
        <>
          <Said words={words} language={language} marks={mode !== "PARAPHRASE"} className="my-1" />
          <Translation text={translation} language={language} />
        </>
      ) : null}
      <p className="meta">
        {ASSERTION_MODE_LABELS[mode]}
        {locator ? `, ${locator}` : null}.
        {via.length > 0 ? ` Came through ${via.map(({ name }) => name).join(", which had it from ")}.` : null}{" "}
        <SourceOf source={source} />
      </p>
      {asked?.notAskedReason ? <p className="meta">Not asked by the desk: {asked.notAskedReason}</p> : null}
      {asked?.responses.map((response) => (
        <div key={response.id} className="mt-1">
          <ResponseWords response={response} status={asked.denialStatus} turned={false} />
        </div>
      ))}
    </div>
  );
}
