import type { ReactNode } from "react";
import { DateText, InstantText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { cn } from "@/components/ui/cn";
import { Link, OutsideLink } from "@/components/ui/link";
import type { LedgerEntry, LedgerParty, Standing } from "@/lib/responses/types";
import { formatDay } from "@/lib/shared/dates";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import { DenialMark } from "./denial-mark";
import { ResponseMark } from "./response-mark";
import { AskedInWords, TurnsInWords } from "./response-timeline";

const STANDING_NOTES: Record<Exclude<Standing, "COUNTS">, string> = {
  SAID_LATER: "Said after the day of this view: does not count in it.",
  RECORDED_LATER: "Recorded after the date of this view: the desk did not know it then.",
  CORRECTED: "Corrected by a later entry: does not count.",
  RETRACTION: "Takes an entry back; does not count itself.",
};

/** The whole ledger of a party: its status, its reversals, and every entry with the full words, the coding apart from them. */
export function LedgerOfParty({
  party,
  tools,
  entryTools,
}: {
  party: LedgerParty;
  tools?: ReactNode;
  entryTools?: (entry: LedgerEntry) => ReactNode;
}) {
  return (
    <section aria-label={party.party.name} className="border-b border-rule py-5 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="text-lg font-semibold">
          <Link href={`/desk/parties/${party.party.id}`} className="text-ink no-underline hover:underline">
            {party.party.name}
          </Link>
        </h3>
        <DenialMark status={party.status} />
        <Since party={party} />
        {party.claimant ? <span className="meta">makes the claim; not counted among the answers</span> : null}
        {tools ? <div className="ms-auto flex flex-wrap gap-2 print:hidden">{tools}</div> : null}
      </div>
      <TurnsInWords party={party} />
      <AskedInWords party={party} className="mt-1" />
      {party.notAskedReason ? <p className="meta mt-1">Not asked: {party.notAskedReason}</p> : null}
      {party.entries.length === 0 ? (
        <p className="meta mt-2">Nothing is recorded of this party.</p>
      ) : (
        <ol className="mt-3 grid gap-5">
          {party.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} tools={entryTools?.(entry)} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Since when the status holds, no more exactly than the entry that gives it is dated. */
function Since({ party: { since, entries } }: { party: LedgerParty }) {
  if (since === null) return null;
  const entry = entries.findLast(({ said, standing }) => standing === "COUNTS" && said.from === since);
  return <span className="meta">since {entry ? formatPreciseDate(entry.said) : formatDay(since)}</span>;
}

function Entry({ entry, tools }: { entry: LedgerEntry; tools?: ReactNode }) {
  const struck = entry.standing === "CORRECTED";
  return (
    <li className="grid gap-1.5 md:grid-cols-[9.5rem_minmax(0,1fr)] md:gap-x-4">
      <div className="text-sm">
        <DateText date={entry.said} note className="font-semibold" />
        <span className="meta block">
          recorded <InstantText at={entry.recordedAt} />
        </span>
      </div>
      <div className="grid min-w-0 gap-1.5">
        <p className={cn("flex flex-wrap items-baseline gap-x-3", struck && "line-through decoration-1")}>
          <ResponseMark kind={entry.kind} />
          {entry.speaker ? <span className="text-muted">{entry.speaker}</span> : null}
        </p>
        <EntryWords entry={entry} struck={struck} />
        <EntryFacts entry={entry} />
        {entry.standing === "COUNTS" ? null : (
          <p className="text-sm font-medium text-r-partly">{STANDING_NOTES[entry.standing]}</p>
        )}
        {entry.correctionReason ? (
          <p className="text-sm">
            <b>{entry.retracts ? "Takes an entry back" : "Corrects an entry"}:</b> {entry.correctionReason}
          </p>
        ) : null}
        {tools}
      </div>
    </li>
  );
}

function EntryWords({ entry, struck }: { entry: LedgerEntry; struck: boolean }) {
  const words = entry.words ?? entry.passage?.exact;
  if (!words) return null;
  if (entry.kind === "REQUESTED" && entry.words)
    return (
      <p className="text-sm">
        <span className="smallcaps">The desk asked</span>{" "}
        <span lang={entry.wordsLanguage ?? undefined} dir="auto">
          {entry.words}
        </span>
      </p>
    );
  const language = entry.words ? entry.wordsLanguage : entry.passage?.language;
  return (
    <>
      <Said words={words} language={language} className={cn(struck && "line-through decoration-1")} />
      {entry.translation ? (
        <p className="text-sm">
          <span className="smallcaps">Translation</span> <span className="said">{entry.translation}</span>
        </p>
      ) : null}
    </>
  );
}

/** Where it stands, how it was asked, and, apart from the words, who coded them and why so. */
function EntryFacts({ entry }: { entry: LedgerEntry }) {
  const { source, passage, locator, channel, deadline } = entry;
  return (
    <>
      <p className="meta flex flex-wrap gap-x-2">
        {source ? source.url ? <OutsideLink href={source.url}>{source.title}</OutsideLink> : source.title : null}
        {passage ? <Link href={`/desk/articles/${passage.articleId}`}>{passage.articleTitle}</Link> : null}
        {locator ? <span>{locator}</span> : null}
        {channel ? <span>by {channel}</span> : null}
        {deadline ? <span>answer awaited until {formatDay(deadline)}</span> : null}
      </p>
      <p className="meta">
        Coded by {entry.codedBy}
        {entry.codingNote ? `: ${entry.codingNote}` : ""}
        {entry.recordedBy === entry.codedBy ? "" : ` · recorded by ${entry.recordedBy}`}
      </p>
    </>
  );
}
