import { DateText } from "@/components/claims/date-text";
import { Section } from "@/components/layout/section";
import { DenialMark } from "@/components/responses/denial-mark";
import { cn } from "@/components/ui/cn";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { CORRECTION_KIND_LABELS } from "@/lib/publishing/labels";
import type { ClaimView } from "@/lib/publishing/types";
import { RESPONSE_KIND_PAST, type ResponseKind } from "@/lib/responses/labels";
import { PRECISION_NOTES } from "@/lib/shared/precise-date";
import { NoticeWords } from "./notice-words";
import { type TimelineEntry, timelineEntries } from "./timeline-entries";

/** The colour of the dot says what kind of answer it is; the words say it again. */
const DOTS: Partial<Record<ResponseKind, string>> = {
  DENIED: "text-r-denied",
  PARTLY_DENIED: "text-r-partly",
  NON_DENIAL: "text-r-dismissed",
  CONFIRMED: "text-r-confirmed",
  DENIAL_WITHDRAWN: "text-r-reversed",
};

function dot(entry: TimelineEntry): string | undefined {
  if (entry.what === "notice") return "text-r-reversed";
  if (entry.what !== "answered") return undefined;
  return entry.turned ? "text-r-reversed" : DOTS[entry.kind];
}

/** Everything dated, in the order of time. */
export function Timeline({ view }: { view: ClaimView }) {
  const entries = timelineEntries(view);
  if (entries.length === 0) return null;
  return (
    <Section title="Timeline">
      <ol>
        {entries.map((entry) => (
          <li
            key={entry.key}
            className={cn(
              "relative grid grid-cols-[1.25rem_minmax(0,1fr)] py-[7px] sm:grid-cols-[6rem_1.875rem_minmax(0,1fr)]",
              "before:absolute before:inset-y-0 before:start-[4px] before:border-s before:border-control first:before:top-4 last:before:bottom-auto last:before:h-4 sm:before:start-[calc(6rem+15px)]",
              dot(entry),
            )}
          >
            <DateText
              date={entry.date}
              className="code text-[0.78125rem] leading-[1.375rem] text-muted max-sm:col-start-2 sm:text-end"
            />
            <span
              aria-hidden
              className="relative size-[9px] rounded-full border-[1.5px] border-current bg-page max-sm:absolute max-sm:start-0 max-sm:top-[13px] sm:mt-[6px] sm:ms-[11px]"
            />
            <span className="text-ink max-sm:col-start-2">
              <Words entry={entry} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Words({ entry }: { entry: TimelineEntry }) {
  switch (entry.what) {
    case "event": {
      const note = PRECISION_NOTES[entry.date.precision];
      return <>This is when it is said to have happened {note ? <span className="meta">({note})</span> : null}</>;
    }
    case "asserted":
      return (
        <>
          <bdi>{entry.party}</bdi> says so
        </>
      );
    case "answered":
      return (
        <>
          {entry.turned ? <DenialMark status="REVERSED" className="me-2" /> : null}
          <bdi>{entry.party}</bdi>{" "}
          <span className={cn("font-[550]", DOTS[entry.kind])}>{RESPONSE_KIND_PAST[entry.kind]}</span>
        </>
      );
    case "published":
      return <Published entry={entry} />;
    case "notice":
      return <NoticeWords notice={entry.notice} />;
  }
}

function Published({ entry }: { entry: Extract<TimelineEntry, { what: "published" }> }) {
  if (entry.kind === "ANNOUNCEMENT") return "The desk announces that it is checking the claim";
  if (entry.kind === "WITHDRAWAL") return "The desk withdraws the page";
  return (
    <>
      {entry.correctionKind
        ? `${CORRECTION_KIND_LABELS[entry.correctionKind]}. The desk publishes: `
        : "The desk publishes: "}
      <b>{VERIFICATION_STATE_LABELS[entry.state]}</b>
    </>
  );
}
