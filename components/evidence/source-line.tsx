import { Archive, ExternalLink, Link2Off } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { CREDIBILITY_LABELS, type Credibility } from "@/lib/evidence/labels";
import { formatDay } from "@/lib/shared/dates";
import { RELIABILITY_LABELS, type Reliability, SOURCE_KIND_LABELS, type SourceKind } from "@/lib/sources/labels";

/** "Official statement, AFP · 22 Dec 2022 · page 4 · reliability B, credibility 3": what a source is and how far it is trusted. */
export function SourceLine({
  kind,
  publisher,
  date,
  locator,
  reliability,
  credibility,
  className,
}: {
  kind: SourceKind;
  publisher?: string | null;
  date?: string | null;
  locator?: string | null;
  reliability?: Reliability | null;
  credibility?: Credibility | null;
  className?: string;
}) {
  const head = publisher ? `${SOURCE_KIND_LABELS[kind]}, ${publisher}` : SOURCE_KIND_LABELS[kind];
  const parts = [head, date, locator].filter(Boolean).join(" · ");
  return (
    <p className={cn("meta", className)}>
      {parts}
      {reliability ? (
        <>
          {" · "}
          <span title={RELIABILITY_LABELS[reliability]}>reliability {reliability}</span>
        </>
      ) : null}
      {credibility ? (
        <>
          {reliability ? ", " : " · "}
          <span title={CREDIBILITY_LABELS[credibility]}>credibility {credibility}</span>
        </>
      ) : null}
    </p>
  );
}

/** Where to see a source: the original, the copy that the desk keeps, and the hash of its bytes. A dead link is said, not linked. */
export function SourceLinks({
  url,
  deadSince,
  copyUrl,
  copiedAt,
  sha256,
  className,
}: {
  url?: string | null;
  deadSince?: Date | null;
  copyUrl?: string | null;
  copiedAt?: Date | null;
  sha256?: string | null;
  className?: string;
}) {
  return (
    <p className={cn("flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm", className)}>
      {url && !deadSince ? (
        <a href={url} rel="noreferrer noopener nofollow" data-print-url="" className="link">
          Original <ExternalLink aria-hidden />
        </a>
      ) : null}
      {deadSince ? (
        <span className="font-[550] text-r-partly">
          <Link2Off aria-hidden /> Link dead since {formatDay(deadSince)}
        </span>
      ) : null}
      {copyUrl ? (
        <a href={copyUrl} data-print-url="" className="link">
          {copiedAt ? `Archived copy, ${formatDay(copiedAt)}` : "Archived copy"} <Archive aria-hidden />
        </a>
      ) : null}
      {sha256 ? (
        <span className="code text-muted" title={sha256}>
          sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
        </span>
      ) : null}
    </p>
  );
}
