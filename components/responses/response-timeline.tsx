import { ArrowRightLeft, Clock, ClockAlert } from "lucide-react";
import { DateText } from "@/components/claims/date-text";
import { cn } from "@/components/ui/cn";
import { askedWords, RESPONSE_KIND_PAST } from "@/lib/responses/labels";
import type { Ledger, LedgerEntry, LedgerParty, Turn } from "@/lib/responses/types";
import { formatDay } from "@/lib/shared/dates";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import { DenialMark } from "./denial-mark";
import { ResponseMark } from "./response-mark";
import { layOut, type Timeline, type TimelineMark } from "./timeline-scale";

/** Entries that a corrected or retracting one stands for are read in the ledger, not drawn. */
const isDrawn = (entry: LedgerEntry) => entry.standing !== "CORRECTED" && entry.standing !== "RETRACTION";

const counts = (entry: LedgerEntry) => entry.standing === "COUNTS";

/**
 * The answers of every party in time, a lane each; a reversal is a link between two entries. On a wide screen a drawing, with the same
 * in words for screen readers; on a narrow one the words.
 */
export function ResponseTimeline({
  ledger,
  asked = false,
}: {
  ledger: Pick<Ledger, "parties" | "asOf">;
  /** Says below the drawing how open questions stand, where no ledger follows that does. */
  asked?: boolean;
}) {
  const { saidBy } = ledger.asOf;
  const parties = ledger.parties.map((party) => ({ ...party, entries: party.entries.filter(isDrawn) }));
  if (parties.length === 0)
    return <p className="meta">The claim concerns no party yet. Name whoever is owed a question.</p>;
  return (
    <>
      <Lanes timeline={layOut(parties, saidBy)} />
      {asked ? (
        <div aria-hidden className="mt-3 hidden gap-1 md:grid">
          {parties.map((party) => (
            <AskedInWords key={party.id} party={party} named />
          ))}
        </div>
      ) : null}
      <ul className="grid gap-4 md:sr-only" aria-label="Responses, by party">
        {parties.map((party) => (
          <PartyInWords key={party.id} party={party} />
        ))}
      </ul>
    </>
  );
}

function Lanes({ timeline }: { timeline: Timeline }) {
  return (
    <div aria-hidden className="hidden overflow-x-auto md:block">
      <div className="relative" style={{ minInlineSize: `${16 + timeline.places * 6.5}rem` }}>
        {timeline.lanes.map((lane) => (
          <div key={lane.party.id} className="grid grid-cols-[8.5rem_1fr] border-b border-rule">
            <div className="self-center py-2 pe-2">
              <b className="line-clamp-2 leading-tight">{lane.party.party.name}</b>
              {lane.party.claimant ? <span className="meta">claimant</span> : null}
            </div>
            <div className="relative mx-14 h-14 before:absolute before:-inset-x-14 before:top-1/2 before:border-t before:border-rule">
              {timeline.asOf === null ? null : (
                <span
                  className="absolute inset-y-0 border-s-[1.5px] border-dashed border-focus"
                  style={{ insetInlineStart: `${timeline.asOf}%` }}
                />
              )}
              <Turns lane={lane} />
              {lane.marks.map((mark) => (
                <Mark key={mark.entry.id} mark={mark} />
              ))}
              {lane.marks.length === 0 ? (
                <span className="meta absolute top-1/2 left-1/2 -translate-1/2 bg-page px-2">
                  {lane.party.notAskedReason ? "not asked, with a reason" : "not asked"}
                </span>
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function Mark({ mark: { entry, at, until } }: { mark: TimelineMark }) {
  return (
    <>
      {until > at ? (
        <span
          className="absolute top-1/2 h-1 -translate-y-1/2 bg-rule"
          style={{ insetInlineStart: `${at}%`, inlineSize: `${until - at}%` }}
        />
      ) : null}
      <span
        className={cn(
          "absolute top-1/2 -translate-1/2 bg-page px-1 text-xs whitespace-nowrap rtl:translate-x-1/2",
          !counts(entry) && "opacity-55",
        )}
        style={{ insetInlineStart: `${at}%` }}
      >
        <ResponseMark kind={entry.kind}>{formatPreciseDate(entry.said)}</ResponseMark>
      </span>
    </>
  );
}

/** A bracket above the lane from the one entry to the other of each turn. */
function Turns({ lane }: { lane: Timeline["lanes"][number] }) {
  const at = new Map(lane.marks.map((mark) => [mark.entry.id, mark.at]));
  return lane.party.turns.map((turn) => {
    const [from, to] = [at.get(turn.fromId), at.get(turn.toId)];
    if (from === undefined || to === undefined) return null;
    return (
      <span
        key={turn.toId}
        className="absolute top-1.5 h-3 border-x-[1.5px] border-t-[1.5px] border-r-reversed text-r-reversed"
        style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
      >
        <span className="absolute -top-2 left-1/2 -translate-x-1/2 bg-page px-0.5 text-xs leading-none">
          <ArrowRightLeft />
        </span>
      </span>
    );
  });
}

function PartyInWords({ party }: { party: LedgerParty }) {
  return (
    <li className="border-b border-rule pb-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>{party.party.name}</b>
        {party.claimant ? <span className="meta">claimant</span> : null}
        <DenialMark status={party.status} className="text-sm" />
      </p>
      {party.entries.length === 0 ? (
        <p className="meta">{party.notAskedReason ?? "Nothing is recorded."}</p>
      ) : (
        <ol className="mt-1.5 grid gap-1.5 border-s border-control ps-3 text-sm">
          {party.entries.map((entry) => (
            <li key={entry.id} className={cn(!counts(entry) && "text-muted")}>
              <DateText date={entry.said} note />: <ResponseMark kind={entry.kind} />
              {counts(entry) ? null : " (after the dates of this view)"}
            </li>
          ))}
        </ol>
      )}
      <TurnsInWords party={party} />
      <AskedInWords party={party} className="mt-1" />
    </li>
  );
}

/** What became of the last question to a party, as long as nothing did: "Asked on 20 Nov 2026, no answer by 24 Nov 2026." */
export function AskedInWords({
  party,
  named = false,
  className,
}: {
  party: Pick<LedgerParty, "party" | "status" | "entries">;
  /** Says which party, where that is not seen otherwise. */
  named?: boolean;
  className?: string;
}) {
  const words = askedWords(party);
  if (words === null) return null;
  return (
    <p className={cn("text-sm font-[550] text-r-asked", className)}>
      {party.status === "AWAITING" ? <Clock aria-hidden /> : <ClockAlert aria-hidden />}{" "}
      {named ? `${party.party.name}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words}
    </p>
  );
}

/** Every reversal of a party, both dates as exactly as they are known: "Reversed: denied it (22 Sep 2022), acknowledged it (Apr 2025)." */
export function TurnsInWords({
  party,
}: {
  party: { turns: readonly Turn[]; entries: readonly Pick<LedgerEntry, "id" | "kind" | "said">[] };
}) {
  const entries = new Map(party.entries.map((entry) => [entry.id, entry]));
  const said = (id: string, day: string) => {
    const entry = entries.get(id);
    return entry
      ? `${RESPONSE_KIND_PAST[entry.kind]} (${formatPreciseDate(entry.said)})`
      : `answered (${formatDay(day)})`;
  };
  return party.turns.map((turn) => (
    <p key={turn.toId} className="mt-1 text-sm font-[550] text-r-reversed">
      <ArrowRightLeft aria-hidden /> Reversed: {said(turn.fromId, turn.fromDay)}, {said(turn.toId, turn.toDay)}.
    </p>
  ));
}
