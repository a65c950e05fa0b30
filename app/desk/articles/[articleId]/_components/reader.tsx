"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { LiveRegion } from "@/components/ui/live-region";
import type { Segment } from "@/components/ui/segment-bar";
import { notify } from "@/components/ui/toast";
import { newId } from "@/lib/shared/new-id";
import { reattachPassageAction } from "../actions";
import { ArticleText } from "./article-text";
import { AttachPanel } from "./attach-panel";
import { ClaimsSheet } from "./claims-sheet";
import { CoveragePanel } from "./coverage-panel";
import { DropDialog } from "./drop-dialog";
import { type LostPassage, LostPassages } from "./lost-passages";
import { Margin } from "./margin";
import { MarkPanel } from "./mark-panel";
import { ReaderPanel } from "./reader-panel";
import { SectionList } from "./section-list";
import { BarButton, SelectionBar } from "./selection-bar";
import type { ArticleClaim, ArticlePassage, ReaderData, Span } from "./types";
import { useChosenHighlight } from "./use-chosen-highlight";
import { claimsAt, useClaimFocus } from "./use-claim-focus";
import { useLitPassages, useMargin } from "./use-margin";
import { useSelectedSpan } from "./use-selected-span";
import { useSentenceMode } from "./use-sentence-mode";
import { useWide } from "./use-wide";

const GROUP = "Article";

/** The article with its claims: text in its measure, cards beside their lines, and the ways to mark, attach and walk through. */
export function Reader({
  reader,
  segments,
  head,
}: {
  reader: ReaderData;
  segments: readonly Segment[];
  head: ReactNode;
}) {
  const text = useRef<HTMLDivElement>(null);
  const margin = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const [said, announce] = useState("");
  const [panel, setPanel] = useState<{ kind: "mark" | "attach"; span: Span } | null>(null);
  const [dropping, setDropping] = useState<{ claim: ArticleClaim; passage: ArticlePassage } | null>(null);
  const [placing, setPlacing] = useState<LostPassage | null>(null);
  const [sheet, setSheet] = useState<string[] | null>(null);

  const placed = useMemo(
    () => reader.claims.filter((claim) => claim.passages.some((passage) => passage.start !== null)),
    [reader.claims],
  );
  const lost = useMemo(
    () =>
      reader.claims.flatMap((claim) =>
        claim.passages.flatMap((passage) => (passage.start === null ? { claim, passage } : [])),
      ),
    [reader.claims],
  );

  const focus = useClaimFocus(text, placed, reader.marks, announce);
  const { span, select, forget } = useSelectedSpan(text, reader.text);
  const describe = useCallback(
    (sentence: Span) => {
      const within = Object.values(reader.marks).filter((m) => m.start < sentence.end && m.end > sentence.start);
      const codes = [...new Set(within.map((mark) => `C-${mark.number}`))];
      const words = reader.text.slice(sentence.start, sentence.end);
      return codes.length > 0 ? `${words} Marked: ${codes.join(", ")}.` : words;
    },
    [reader.marks, reader.text],
  );
  const walk = useSentenceMode({ root: text, sentences: reader.sentences, describe, select, forget, announce });
  useMargin(margin, text, focus.chosen, reader.marks, panel !== null);
  useLitPassages(text, focus.lit, reader.marks);
  useChosenHighlight(text, panel?.span ?? null);

  const reattach = useAction(reattachPassageAction, {
    onSuccess: () => {
      notify("The passage is attached again.");
      setPlacing(null);
      forget();
    },
  });

  const free = span !== null && panel === null && reader.editable;
  const open = (kind: "mark" | "attach") => span && setPanel({ kind, span });
  const placeHere = () => {
    if (span && placing)
      void reattach.run({ id: newId(), passageId: placing.passage.id, version: placing.passage.version, ...span });
  };
  useShortcut(
    { keys: "c", label: "New claim of the selected words", group: GROUP },
    () => open("mark"),
    free && !placing,
  );
  useShortcut(
    { keys: "a", label: "Attach the selected words", group: GROUP },
    () => (placing ? placeHere() : open("attach")),
    free,
  );
  useShortcut({ keys: "n", label: "Next unchecked claim", group: GROUP }, () => focus.step(1), placed.length > 0);
  useShortcut(
    { keys: "shift+n", label: "Unchecked claim before", group: GROUP },
    () => focus.step(-1),
    placed.length > 0,
  );
  const toggleWalk = () => (walk.walking ? walk.leave() : walk.enter(span?.start ?? null));
  useShortcut({ keys: "s", label: "Walk through the sentences", group: GROUP }, toggleWalk);

  function closePanel() {
    setPanel(null);
    text.current?.focus({ preventScroll: true });
  }
  function done(claimId: string) {
    focus.setChosen(claimId);
    if (!walk.walking) forget();
    closePanel();
  }
  const drop = reader.editable
    ? (claim: ArticleClaim, passage: ArticlePassage) => setDropping({ claim, passage })
    : undefined;
  const startPlacing = reader.editable
    ? (entry: LostPassage) => {
        setSheet(null);
        setPlacing(entry);
      }
    : undefined;
  const lostList = (
    <LostPassages
      lost={lost}
      language={reader.language}
      onReattach={startPlacing}
      onDrop={reader.editable ? setDropping : undefined}
      className="mt-8 border-t border-ink pt-3"
    />
  );

  return (
    <>
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
      <div className="mx-auto grid max-w-[82.5rem] justify-between gap-x-12 px-4 pt-6 pb-20 md:px-5 lg:grid-cols-[minmax(0,38rem)_minmax(20rem,26.25rem)] xl:grid-cols-[11.875rem_minmax(0,36rem)_minmax(20rem,26.25rem)]">
        <div className="max-xl:hidden print:hidden">
          <SectionList root={text} sections={reader.sections} />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards and keys do the same; pointing and pressing here is a short way to them */}
        <div
          className="relative mx-auto w-full max-w-[38rem] min-w-0"
          onKeyDown={walk.onKeyDown}
          onPointerOver={(event) => focus.setPointed(claimsAt(event.target, reader.marks).at(-1) ?? null)}
          onPointerLeave={() => focus.setPointed(null)}
          onClick={(event) => {
            const ids = claimsAt(event.target, reader.marks);
            if (ids.length === 0 || !document.getSelection()?.isCollapsed) return;
            if (wide) focus.chooseAt([...ids].reverse());
            else setSheet(ids);
          }}
        >
          {placing ? (
            <Callout role="status" className="sticky top-2 z-10 mb-4 bg-surface">
              <p>
                Select the words that C-{placing.claim.number} has in this version. It had: “{placing.passage.exact}”
              </p>
              <Button size="small" className="mt-1.5" onClick={() => setPlacing(null)}>
                Stop
              </Button>
            </Callout>
          ) : null}
          {reattach.failure ? <FailureNotice failure={reattach.failure} className="mb-4" /> : null}
          <ArticleText ref={text} blocks={reader.blocks} marks={reader.marks} language={reader.language} />
          {free && span ? (
            <SelectionBar root={text} span={span}>
              {placing ? (
                <BarButton icon="attach" keys="a" onClick={placeHere}>
                  Attach C-{placing.claim.number} here
                </BarButton>
              ) : (
                <>
                  <BarButton icon="create" keys="c" onClick={() => open("mark")}>
                    New claim
                  </BarButton>
                  <BarButton icon="attach" keys="a" onClick={() => open("attach")}>
                    Attach to…
                  </BarButton>
                </>
              )}
            </SelectionBar>
          ) : null}
          <div className="lg:hidden print:hidden">{lostList}</div>
        </div>
        <div className="min-w-0 print:hidden">
          {panel ? (
            <ReaderPanel title={panel.kind === "mark" ? "New claim" : "Attach to a claim"} onClose={closePanel}>
              {panel.kind === "mark" ? (
                <MarkPanel
                  reader={reader}
                  span={panel.span}
                  onMarked={done}
                  onAttach={() => setPanel({ ...panel, kind: "attach" })}
                  onClose={closePanel}
                />
              ) : (
                <AttachPanel reader={reader} span={panel.span} onAttached={done} onClose={closePanel} />
              )}
            </ReaderPanel>
          ) : null}
          <div className={panel ? "hidden" : "max-lg:hidden"}>
            <Margin
              ref={margin}
              claims={placed}
              litClaim={focus.lit}
              onPoint={focus.setPointed}
              onChoose={focus.setChosen}
              onDrop={drop}
            />
            {lostList}
          </div>
        </div>
      </div>
      {reader.claims.length > 0 && !free ? (
        <Button
          className="fixed end-4 bottom-4 z-10 shadow-pop lg:hidden print:hidden"
          onClick={() => setSheet(placed.map((claim) => claim.id))}
        >
          {segments[0]?.count ?? 0}/{reader.claims.length} settled
        </Button>
      ) : null}
      {sheet ? (
        <ClaimsSheet
          claims={placed.filter((claim) => sheet.includes(claim.id))}
          onDrop={drop}
          onClose={() => setSheet(null)}
        >
          {sheet.length === placed.length ? lostList : null}
        </ClaimsSheet>
      ) : null}
      {dropping ? <DropDialog {...dropping} language={reader.language} onClose={() => setDropping(null)} /> : null}
    </>
  );
}
