import { VerdictPill } from "@/components/claims/verdict-pill";
import { versionName } from "@/components/publishing/version-name";
import type { VersionChange } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";

/** One later version in the log: when, what kind of change, on which claim, the note, and the verdict before and after. */
export function CorrectionItem({ line }: { line: VersionChange }) {
  const { claim, before, state, number, publishedAt, correctionNote } = line;
  const page = `/claims/${claim.slug}`;
  return (
    <article className="grid gap-x-8 gap-y-1 py-4 md:grid-cols-[11rem_minmax(0,1fr)]">
      <div>
        <p className="font-semibold">{versionName(line)}</p>
        <p className="meta">
          <time dateTime={publishedAt}>{formatDay(publishedAt)}</time> · <span className="code">{claim.code}</span>
        </p>
      </div>
      <div>
        <h2 className="max-w-[60ch] font-serif text-xl font-semibold text-pretty">
          <a href={page} lang={claim.language} dir="auto" className="block hover:underline">
            {claim.statement}
          </a>
        </h2>
        {correctionNote ? (
          <p dir="auto" className="mt-1 max-w-[68ch]">
            {correctionNote}
          </p>
        ) : null}
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1">
          {before !== null && before !== state ? (
            <>
              <VerdictPill state={before} size="small" />
              <span className="text-muted">now</span>
            </>
          ) : null}
          <VerdictPill state={state} size="small" />
          <span data-screen-only="" className="ms-2 flex flex-wrap gap-x-4 text-sm">
            <a href={`${page}/v/${number - 1}`} className="link">
              Version {number - 1}
              <span className="sr-only"> of {claim.code}</span>
            </a>
            <a href={`${page}/history?from=${number - 1}&to=${number}#difference`} className="link">
              Compare
              <span className="sr-only">
                {" "}
                versions {number - 1} and {number} of {claim.code}
              </span>
            </a>
          </span>
        </p>
      </div>
    </article>
  );
}
