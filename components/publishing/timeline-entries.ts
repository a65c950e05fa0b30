import type { VerificationState } from "@/lib/claims/labels";
import type { CorrectionKind, PublicationKind } from "@/lib/publishing/labels";
import type { ClaimView, DatedContent, NoticeLine } from "@/lib/publishing/types";
import type { ResponseKind } from "@/lib/responses/labels";
import { isoDay } from "@/lib/shared/dates";

/** `at` orders what happened on one day, where the moment is known. */
export type TimelineEntry = { key: string; date: DatedContent; at?: string } & (
  | { what: "event" }
  | { what: "asserted"; party: string }
  | { what: "answered"; party: string; kind: ResponseKind; turned: boolean }
  | { what: "notice"; notice: NoticeLine }
  | {
      what: "published";
      number: number;
      kind: PublicationKind;
      state: VerificationState;
      correctionKind: CorrectionKind | null;
    }
);

/** What is known to have come first stands first among entries of one day. */
const RANK = { event: 0, asserted: 1, answered: 2, published: 3, notice: 4 } as const;

function onDay(instant: string): DatedContent {
  const day = isoDay(instant);
  return { from: day, to: day, precision: "DAY" };
}

/** Everything dated about a claim in the order of time: what it says happened, who said and answered what, what the desk did. */
export function timelineEntries({ content, turns, shown, versions, notices }: ClaimView): TimelineEntry[] {
  const until = shown && versions.find(({ number }) => number === shown.number + 1)?.publishedAt;
  const inTime = (instant: string) => !until || instant < until;
  const corrected = new Set(content.concerned.flatMap(({ responses }) => responses.map(({ corrects }) => corrects)));
  const entries: TimelineEntry[] = [
    ...(content.event ? [{ key: "event", date: content.event, what: "event" as const }] : []),
    ...content.assertions.flatMap(({ id, said, party }) =>
      said ? [{ key: id, date: said, what: "asserted" as const, party: party.name }] : [],
    ),
    ...content.concerned.flatMap(({ party, responses }) =>
      responses
        .filter((entry) => !entry.retracts && !corrected.has(entry.id))
        .map(({ id, said, kind }) => ({
          key: id,
          date: said,
          what: "answered" as const,
          party: party.name,
          kind,
          turned: turns.includes(id),
        })),
    ),
    ...versions
      .filter(({ publishedAt }) => inTime(publishedAt))
      .map(({ number, kind, state, correctionKind, publishedAt }) => ({
        key: `version ${number}`,
        date: onDay(publishedAt),
        at: publishedAt,
        what: "published" as const,
        number,
        kind,
        state,
        correctionKind,
      })),
    ...notices
      .filter(({ createdAt }) => inTime(createdAt))
      .map((notice) => ({
        key: notice.id,
        date: onDay(notice.createdAt),
        at: notice.createdAt,
        what: "notice" as const,
        notice,
      })),
  ];
  return entries.sort(inTimeOrder);
}

function inTimeOrder(a: TimelineEntry, b: TimelineEntry): number {
  const moments = a.at === undefined || b.at === undefined ? RANK[a.what] - RANK[b.what] : compare(a.at, b.at);
  return compare(a.date.from, b.date.from) || moments || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
