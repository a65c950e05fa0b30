"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import type { Segment } from "@/components/ui/segment-bar";
import { isWide, useWide } from "@/components/ui/use-wide";
import type { ReaderProposal } from "@/lib/proposing/types";
import { AcceptAllDialog } from "./accept-all-dialog";
import { CoveragePanel } from "./coverage-panel";
import { DismissedDialog } from "./dismissed-dialog";
import { DropDialog } from "./drop-dialog";
import { type LostPassage, LostPassages } from "./lost-passages";
import { cardOf, Margin } from "./margin";
import { PassageTalk } from "./passage-talk";
import { PhoneClaims } from "./phone-claims";
import { PlacingNotice } from "./placing-notice";
import { useProposalCards } from "./proposal-cards";
import { ProposalsBar } from "./proposals-bar";
import { ProposalsSheet } from "./proposals-sheet";
import { SectionList } from "./section-list";
import { TextColumn } from "./text-column";
import type { ReaderData } from "./types";
import { useChosenHighlight } from "./use-chosen-highlight";
import { useClaimFocus } from "./use-claim-focus";
import { useDescribedSentence } from "./use-described-sentence";
import { useLitPassages, useLitProposal, useMargin } from "./use-margin";
import { usePlacedClaims } from "./use-placed-claims";
import { usePlacing } from "./use-placing";
import { useProposalKeys } from "./use-proposal-keys";
import { useProposals } from "./use-proposals";
import { useReaderKeys } from "./use-reader-keys";
import { useSelectedSpan } from "./use-selected-span";
import { useSentenceMode } from "./use-sentence-mode";
import { WordsBar } from "./words-bar";
import { WordsPanel, type WordsWork } from "./words-panel";

/** The article with its claims: text in its measure, cards beside their lines, and the ways to mark, attach and walk through. */
export function Reader({
  reader,
  segments,
  head,
  talk,
}: {
  reader: ReaderData;
  segments: readonly Segment[];
  head: ReactNode;
  /** What opens the talk about each passage. */
  talk: Readonly<Record<string, ReactNode>>;
}) {
  const text = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const [said, announce] = useState("");
  const [work, setWork] = useState<WordsWork | null>(null);
  const [dropping, setDropping] = useState<LostPassage | null>(null);
  const [sheet, setSheet] = useState<string[] | null>(null);
  const [proposalsOpen, setProposalsOpen] = useState(false);

  const { placed, lost } = usePlacedClaims(reader.claims);
  const focus = useClaimFocus(text, placed, reader.marks, announce);
  const { span, select, forget } = useSelectedSpan(text, reader.text);
  const describe = useDescribedSentence(reader);
  const walk = useSentenceMode({ root: text, sentences: reader.sentences, describe, select, forget, announce });
  const { placing, setPlacing, place, failure } = usePlacing(forget);
  const workOn = (kind: "attach" | "accept") => (proposal: ReaderProposal) => {
    setProposalsOpen(false);
    setWork({ kind, span: { start: proposal.start, end: proposal.end }, proposal });
  };
  const proposals = useProposals({
    reader,
    root: text,
    announce,
    onShow: () => focus.setChosen(null),
    // The first thing that the page does, when `wide` is still what the server assumed.
    onLinked: () => setProposalsOpen(!isWide()),
    onEdit: workOn("accept"),
  });
  const { current, setChosen: setProposal } = proposals;
  // One card at a time has the line: that of a claim or that of a proposal.
  useEffect(() => {
    if (focus.chosen !== null) setProposal(null);
  }, [focus.chosen, setProposal]);
  const proposalCard = useProposalCards(reader, proposals, { onChoose: toggleProposal, onAttach: workOn("attach") });
  useMargin(margin, text, current ? cardOf(current) : focus.chosen, reader.blocks, work !== null);
  useLitPassages(text, focus.lit, reader.marks);
  useLitProposal(text, current?.start ?? null, reader.blocks);
  useChosenHighlight(text, work?.span ?? null);

  const words = work === null && reader.editable ? span : null;
  const mark = () => words && setWork({ kind: "mark", span: words, proposal: null });
  const attach = () => words && (placing ? place(words) : setWork({ kind: "attach", span: words, proposal: null }));
  const toggleWalk = () => (walk.walking ? walk.leave() : walk.enter(span?.start ?? null));
  useReaderKeys({
    free: words !== null,
    placing: placing !== null,
    claims: placed.length > 0,
    onMark: mark,
    onAttach: attach,
    onStep: focus.step,
    onWalk: toggleWalk,
  });
  useProposalKeys(proposals, {
    idle: words === null && work === null && placing === null,
    onStep: forget,
    onAttach: workOn("attach"),
  });

  function close() {
    setWork(null);
    text.current?.focus({ preventScroll: true });
  }
  function toggleProposal({ start }: ReaderProposal) {
    focus.setChosen(null);
    setProposal(start === current?.start ? null : start);
  }
  function done(claimId: string) {
    if (work?.proposal) proposals.leave(work.proposal);
    else focus.setChosen(claimId);
    if (!walk.walking) forget();
    close();
  }
  function startPlacing(entry: LostPassage) {
    setSheet(null);
    setPlacing(entry);
  }
  const editing = reader.editable ? { onReattach: startPlacing, onDrop: setDropping } : {};
  const lostList = (
    <LostPassages lost={lost} language={reader.language} {...editing} className="mt-8 border-t border-ink pt-3" />
  );
  const drop: Parameters<typeof Margin>[0]["onDrop"] = reader.editable
    ? (claim, passage) => setDropping({ claim, passage })
    : undefined;

  return (
    <PassageTalk value={talk}>
      <header className="flex flex-wrap items-end gap-x-7 gap-y-3 border-b border-rule px-4 pt-3.5 pb-3 md:px-5">
        <div className="min-w-0 flex-1 basis-80">{head}</div>
        <CoveragePanel
          segments={segments}
          claims={reader.claims.length}
          onNext={() => focus.step(1)}
          onWalk={toggleWalk}
          walking={walk.walking}
        />
      </header>
      <LiveRegion>{said}</LiveRegion>
      {reader.proposals ? (
        <ProposalsBar proposals={reader.proposals} onNext={() => (wide ? proposals.step(1) : setProposalsOpen(true))}>
          <AcceptAllDialog reader={reader} waiting={proposals.waiting} />
          <DismissedDialog reader={reader} proposals={proposals} />
        </ProposalsBar>
      ) : null}
      <div className="mx-auto grid max-w-[82.5rem] justify-between gap-x-12 px-4 pt-6 pb-20 md:px-5 lg:grid-cols-[minmax(0,38rem)_minmax(20rem,26.25rem)] xl:grid-cols-[11.875rem_minmax(0,36rem)_minmax(20rem,26.25rem)]">
        <div className="max-xl:hidden print:hidden">
          <SectionList root={text} sections={reader.sections} />
        </div>
        <TextColumn
          text={text}
          reader={reader}
          focus={focus}
          wide={wide}
          above={<PlacingNotice placing={placing} failure={failure} onStop={() => setPlacing(null)} />}
          onKeyDown={walk.onKeyDown}
          onOpen={setSheet}
          onProposal={(start) => {
            focus.setChosen(null);
            setProposal(start);
            setProposalsOpen(!wide);
          }}
        >
          {words ? <WordsBar root={text} span={words} placing={placing} onMark={mark} onAttach={attach} /> : null}
          <div className="lg:hidden print:hidden">{lostList}</div>
        </TextColumn>
        <div className="min-w-0 print:hidden">
          {work ? <WordsPanel reader={reader} work={work} onDone={done} onClose={close} /> : null}
          <div className={work ? "hidden" : "flex h-full flex-col max-lg:hidden"}>
            {/* As long as the text, so that a list of cards that scrolls by itself stays in sight all along it. */}
            <div className="grow">
              <Margin
                ref={margin}
                claims={placed}
                proposals={proposals.waiting}
                proposalCard={proposalCard}
                litClaim={focus.lit}
                onPoint={focus.setPointed}
                onChoose={focus.setChosen}
                onDrop={drop}
              />
            </div>
            {lostList}
          </div>
        </div>
      </div>
      <PhoneClaims
        claims={placed}
        count={reader.claims.length > 0 && !words ? `${segments[0]?.count ?? 0}/${reader.claims.length} settled` : null}
        open={sheet}
        onOpen={setSheet}
        onDrop={drop}
        lost={lostList}
      />
      {proposalsOpen && !wide ? (
        <ProposalsSheet proposals={proposals.waiting} card={proposalCard} onClose={() => setProposalsOpen(false)} />
      ) : null}
      {dropping ? <DropDialog {...dropping} language={reader.language} onClose={() => setDropping(null)} /> : null}
    </PassageTalk>
  );
}
