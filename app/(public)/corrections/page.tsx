import type { Metadata } from "next";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { Pages } from "@/app/(public)/_components/pages";
import { EmptyState } from "@/components/ui/empty-state";
import { findCorrections } from "@/lib/publishing/find-corrections";
import { CORRECTION_KIND_HINTS, CORRECTION_KIND_LABELS, type CorrectionKind } from "@/lib/publishing/labels";
import { correctionsHref, loadCorrectionQuery } from "@/lib/publishing/search-params";
import { formatCount } from "@/lib/shared/count";
import { CorrectionItem } from "./_components/correction-item";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Corrections",
  description:
    "Every later version of a published page: what kind of change it is, what was changed and why, and what it said before.",
  alternates: { canonical: "/corrections" },
};

const KINDS = Object.keys(CORRECTION_KIND_LABELS) as CorrectionKind[];

/** The log of every later version of every page. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const query = await loadCorrectionQuery(searchParams);
  const { lines, counts, page, pages } = await findCorrections(query);
  return (
    <>
      <PageTitle title="Corrections">
        <p>
          A published page is never changed in silence. Each change is a new version with a date, a kind and a note; the
          version before stays readable at its own address.
        </p>
      </PageTitle>
      <nav aria-label="Kinds of change" data-screen-only="" className="border-b border-rule py-3">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {[null, ...KINDS].map((kind) => (
            <li key={kind}>
              <a
                href={correctionsHref("/corrections", { kind })}
                aria-current={kind === query.kind ? "page" : undefined}
                className="link py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
              >
                {kind === null ? "All" : CORRECTION_KIND_LABELS[kind]}
              </a>{" "}
              <span className="meta">
                {formatCount(
                  kind === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (counts[kind] ?? 0),
                )}
              </span>
            </li>
          ))}
        </ul>
      </nav>
      {query.kind ? <p className="pt-4 text-muted">{CORRECTION_KIND_HINTS[query.kind]}</p> : null}
      {lines.length === 0 ? (
        <EmptyState title="No such change has been made." className="mt-6">
          The first version of a page is not in this log; every later one is.
        </EmptyState>
      ) : (
        <ol className="divide-y divide-rule">
          {lines.map((line) => (
            <li key={`${line.claim.code} ${line.number}`}>
              <CorrectionItem line={line} />
            </li>
          ))}
        </ol>
      )}
      <Pages page={page} pages={pages} href={(next) => correctionsHref("/corrections", { ...query, page: next })} />
    </>
  );
}
