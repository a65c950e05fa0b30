"use client";

import { AttachPanel } from "./attach-panel";
import { MarkPanel } from "./mark-panel";
import { ReaderPanel } from "./reader-panel";
import type { ReaderData, Span } from "./types";

/** What is being made of selected words: a new claim, or another passage of one. */
export type WordsWork = { kind: "mark" | "attach"; span: Span };

/** The form in which selected words become a claim, or a passage of one. */
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
    <ReaderPanel title={kind === "mark" ? "New claim" : "Attach to a claim"} onClose={onClose}>
      {kind === "mark" ? (
        <MarkPanel reader={reader} span={span} onMarked={onDone} onClose={onClose} />
      ) : (
        <AttachPanel reader={reader} span={span} onAttached={onDone} onClose={onClose} />
      )}
    </ReaderPanel>
  );
}
