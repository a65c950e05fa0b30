import { Archive, FileX } from "lucide-react";
import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { StanceMark } from "@/components/evidence/stance-mark";
import { OutsideLink } from "@/components/ui/link";
import { CREDIBILITY_LABELS, type Credibility, DIRECTNESS_LABELS } from "@/lib/evidence/labels";
import type { CaptureContent, EvidenceContent } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";
import { RELIABILITY_LABELS, SOURCE_KIND_LABELS } from "@/lib/sources/labels";

/** One item of evidence: what it is, where in it to look, how far it is trusted, the original and the copy that the desk keeps. */
export function EvidenceItem({ item, sameOrigin }: { item: EvidenceContent; sameOrigin: readonly number[] }) {
  const { number, source, stance, excerpt, excerptLanguage, capture } = item;
  return (
    <li
      id={`evidence-${number}`}
      className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 py-3 not-first:border-t not-first:border-rule md:grid-cols-[1.75rem_minmax(0,1fr)_auto]"
    >
      <span className="code text-[0.8125rem] leading-[1.375rem] text-muted">
        <span className="sr-only">Evidence </span>
        {number}
      </span>
      <div>
        <h3
          className="said text-[1.03125rem] leading-snug font-semibold"
          lang={source.language ?? undefined}
          dir="auto"
        >
          {source.title}
        </h3>
        <Trust item={item} />
      </div>
      <StanceMark stance={stance} className="text-xs font-semibold max-md:col-start-2 md:mt-1" />
      <div className="col-start-2 -col-end-1">
        {excerpt ? (
          <Said words={excerpt} language={excerptLanguage} size="small" className="my-1 max-w-[60ch]" />
        ) : null}
        <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          {source.url ? <OutsideLink href={source.url}>Original</OutsideLink> : null}
          <Copy capture={capture} />
        </p>
        {sameOrigin.length > 0 ? (
          <p className="meta mt-0.5">
            The same origin as {sameOrigin.join(", ")} ({source.originGroup}): together they count once.
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Trust({ item: { source, locator, credibility, directness } }: { item: EvidenceContent }) {
  return (
    <p className="meta">
      {SOURCE_KIND_LABELS[source.kind]}
      {source.publisher ? <bdi>, {source.publisher}</bdi> : null}
      {source.published ? (
        <>
          {" · "}
          <DateText date={source.published} />
        </>
      ) : null}
      {locator ? <bdi> · {locator}</bdi> : null}
      {` · ${DIRECTNESS_LABELS[directness].toLowerCase()}`}
      {source.reliability ? (
        <span title={RELIABILITY_LABELS[source.reliability]}>, reliability {source.reliability}</span>
      ) : null}
      {credibility === null ? null : (
        <span title={CREDIBILITY_LABELS[credibility as Credibility]}>, credibility {credibility}</span>
      )}
    </p>
  );
}

/** The copy that was read: its day and its hash, whole for who copies it and on paper. */
function Copy({ capture }: { capture: CaptureContent | null }) {
  if (capture === null) return <span className="text-muted">No copy kept</span>;
  const day = <time dateTime={capture.capturedAt}>{formatDay(capture.capturedAt)}</time>;
  if (capture.sha256 === null) {
    return (
      <span className="text-muted">
        <FileX aria-hidden /> No copy could be made on {day}
      </span>
    );
  }
  return (
    <>
      <span>
        <Archive aria-hidden /> Copy kept {day}
      </span>
      <span className="code inline-flex max-w-[20ch] text-muted print:max-w-none" title={capture.sha256}>
        sha256&nbsp;
        <span className="truncate print:overflow-visible print:break-all print:whitespace-normal">
          {capture.sha256}
        </span>
      </span>
    </>
  );
}
