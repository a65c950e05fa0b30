import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { ASSERTION_MODE_LABELS } from "@/lib/claims/labels";
import type { AssertionRecord } from "@/lib/claims/types";

/** Who says it, in what words, through whom, and where that stands. */
export function SaidSummary({ assertions }: { assertions: readonly AssertionRecord[] }) {
  if (assertions.length === 0) return <p className="meta">Nobody is recorded as asserting it yet.</p>;
  return (
    <ul className="grid gap-5">
      {assertions.map((assertion) => {
        const words = assertion.words ?? assertion.passage?.exact;
        return (
          <li key={assertion.id} className="grid gap-2.5">
            {words ? (
              <Said
                words={words}
                language={assertion.words ? assertion.wordsLanguage : assertion.passage?.language}
                marks={assertion.mode === "DIRECT_QUOTE"}
              />
            ) : null}
            <Facts
              items={[
                {
                  term: "By",
                  value: (
                    <>
                      <b>{assertion.party.name}</b>
                      {assertion.capacity ? <span className="block text-muted">{assertion.capacity}</span> : null}
                    </>
                  ),
                },
                { term: "Via", value: assertion.via.map((party) => party.name).join(", ") },
                { term: "Said on", value: assertion.said ? <DateText date={assertion.said} note /> : null },
                { term: "Mode", value: ASSERTION_MODE_LABELS[assertion.mode] },
                {
                  term: "In",
                  value: assertion.passage ? (
                    <Link href={`/desk/articles/${assertion.passage.articleId}`}>{assertion.passage.articleTitle}</Link>
                  ) : (
                    assertion.source?.title
                  ),
                },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}
