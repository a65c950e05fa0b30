import { InstantText } from "@/components/claims/date-text";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { Link } from "@/components/ui/link";
import { CORRECTION_KIND_LABELS, PUBLICATION_KIND_LABELS } from "@/lib/publishing/labels";
import type { PublishedVersion } from "@/lib/reviews/types";

/** What was published, the latest first, each version with its own page. */
export function VersionList({ versions, slug }: { versions: readonly PublishedVersion[]; slug: string }) {
  if (versions.length === 0) return <p className="meta">Nothing is published yet.</p>;
  return (
    <ol className="grid gap-2.5 text-sm">
      {versions.map((version) => (
        <li key={version.number} className="grid gap-0.5 border-t border-rule pt-2">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Link href={`/claims/${slug}/v/${version.number}`}>Version {version.number}</Link>
            {version.verdict ? (
              <VerdictPill state={version.verdict} size="small" />
            ) : (
              PUBLICATION_KIND_LABELS[version.kind]
            )}
          </p>
          <p className="meta">
            <InstantText at={version.at} />
            {version.by ? ` by ${version.by.name}` : ""}
          </p>
          {version.correctionNote ? (
            <p>
              {version.correctionKind ? <b>{CORRECTION_KIND_LABELS[version.correctionKind]}. </b> : null}
              {version.correctionNote}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
