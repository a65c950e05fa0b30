import { VerdictPill } from "@/components/claims/verdict-pill";
import { versionName } from "@/components/publishing/version-name";
import type { VersionLine } from "@/lib/publishing/types";
import { formatInstant } from "@/lib/shared/dates";

/** The versions, the newest first: what each said, when, why it was made. */
export function VersionTable({ slug, versions }: { slug: string; versions: readonly VersionLine[] }) {
  return (
    <ol className="divide-y divide-rule" reversed>
      {versions.map((version) => (
        <li
          key={version.number}
          className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[6rem_11rem_minmax(0,1fr)] sm:items-baseline"
        >
          <a href={`/claims/${slug}/v/${version.number}`} className="link font-semibold">
            Version {version.number}
          </a>
          <span className="flex flex-wrap items-baseline gap-2">
            <VerdictPill state={version.state} />
          </span>
          <span>
            <time dateTime={version.publishedAt}>{formatInstant(version.publishedAt)}</time> ·{" "}
            <b>{versionName(version)}</b>
            {version.correctionNote ? <span className="block max-w-[68ch]">{version.correctionNote}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
