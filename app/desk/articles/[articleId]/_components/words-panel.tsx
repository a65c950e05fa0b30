"use client";

import type { ReaderProposal } from "@/lib/proposing/types";
import { AcceptPanel } from "./accept-panel";
import { AttachPanel } from "./attach-panel";
import { MarkPanel } from "./mark-panel";
import { ReaderPanel } from "./reader-panel";
import type { ReaderData, Span } from "./types";

/** What is being made of words: a new claim, another passage of one, or a claim as it is proposed from them. */
export type WordsWork =
  | { kind: "mark"; span: Span; proposal: null }
  | { kind: "attach"; span: Span; proposal: ReaderProposal | null }
  | { kind: "accept"; span: Span; proposal: ReaderProposal };

const TITLES: Record<WordsWork["kind"], string> = {
  mark: "New claim",
  attach: "Attach to a claim",
  accept: "Edit and accept",
};

/** The form in which words become a claim, or a passage of one. */
export function WordsPanel({
  reader,
  work,
  onDone,
  onClose,
}: {
  reader: ReaderData;
  work: WordsWork;
  onDone: (claimId: string) => void;
  onClose: () => void;
}) {
  const { kind, span } = work;
  return (
    <ReaderPanel title={TITLES[kind]} onClose={onClose}>
      {kind === "mark" ? <MarkPanel reader={reader} span={span} onMarked={onDone} onClose={onClose} /> : null}
      {kind === "attach" ? <AttachPanel reader={reader} span={span} onAttached={onDone} onClose={onClose} /> : null}
      {kind === "accept" ? (
        <AcceptPanel reader={reader} proposal={work.proposal} onAccepted={onDone} onClose={onClose} />
      ) : null}
    </ReaderPanel>
  );
}
