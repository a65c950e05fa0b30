import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { ASSERTION_MODE_LABELS } from "@/lib/claims/labels";
import type { PartyClaim } from "@/lib/publishing/get-public-party";

/** A claim that the party makes: the finding, the claim, and the party's own words. */
export function AssertedItem({ claim: { line, assertions } }: { claim: PartyClaim }) {
  return (
    <article className="py-3">
      <h3 className="font-serif text-xl font-semibold text-pretty">
        <a href={`/claims/${line.slug}`} lang={line.language} dir="auto" className="block hover:underline">
          {line.statement}
        </a>
      </h3>
      <p className="mt-1">
        <VerdictPill state={line.state} />
      </p>
      {assertions.map((assertion) => (
        <div key={assertion.id} className="mt-1.5">
          {assertion.words ? (
            <Said words={assertion.words} language={assertion.language} marks={assertion.mode !== "PARAPHRASE"} />
          ) : null}
          <p className="meta">
            {[assertion.capacity, ASSERTION_MODE_LABELS[assertion.mode]].filter(Boolean).join(" · ")}
            {assertion.said ? (
              <>
                {" · "}
                <DateText date={assertion.said} />
              </>
            ) : null}
          </p>
        </div>
      ))}
    </article>
  );
}
