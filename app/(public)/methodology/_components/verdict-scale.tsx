import { VerdictPill } from "@/components/claims/verdict-pill";
import type { VerdictDefinition } from "@/lib/publishing/list-verdict-definitions";
import { claimsHref } from "@/lib/publishing/search-params";
import { formatDay } from "@/lib/shared/dates";

/** The verdicts with the definitions in force, and the wordings that were in force before. */
export function VerdictScale({
  verdicts,
}: {
  verdicts: readonly { now: VerdictDefinition; earlier: VerdictDefinition[] }[];
}) {
  return (
    <>
      <dl className="divide-y divide-rule">
        {verdicts.map(({ now, earlier }) => (
          <div
            key={now.code}
            id={now.code.toLowerCase()}
            className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt>
              <VerdictPill state={now.code} />
              <p className="meta mt-1">{now.value === null ? "not on the scale" : `${now.value} of 5`}</p>
            </dt>
            <dd className="max-w-[60ch]">
              <p className="text-lg">{now.definition}</p>
              <p className="meta mt-1">
                Edition {now.edition}, {formatDay(now.createdAt)} ·{" "}
                <a href={claimsHref("/claims", { state: [now.code] })} className="link">
                  Claims with this verdict<span className="sr-only">: {now.name}</span>
                </a>
              </p>
              {earlier.length > 0 ? (
                <details className="meta mt-1">
                  <summary className="w-fit">Earlier wordings</summary>
                  {earlier.map(({ edition, createdAt, name, definition }) => (
                    <p key={edition} className="mt-1">
                      Edition {edition}, {formatDay(createdAt)}: <b>{name}.</b> {definition}
                    </p>
                  ))}
                </details>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-[68ch] text-muted">
        A published page keeps the wording that was in force when it was made. The numbers are for machines that read
        the record; readers should go by the words.
      </p>
    </>
  );
}
