"use client";

import { useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentBar } from "@/components/ui/segment-bar";
import { newParties, openPoints } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { counted } from "@/lib/shared/count";
import { speakerWords } from "./speaker-words";
import type { ReaderData } from "./types";
import { type AcceptingAll, useAcceptAll } from "./use-accept-all";

/** Accepts every proposal that is worth checking: first what that would make, then how far it is, then what became of each. */
export function AcceptAllDialog({ reader, waiting }: { reader: ReaderData; waiting: readonly ReaderProposal[] }) {
  const [open, setOpen] = useState(false);
  const { accepting, acceptAll, forget } = useAcceptAll(reader);
  const worthy = waiting.filter((proposal) => proposal.worthy);
  if (worthy.length === 0 && accepting === null) return null;
  const running = accepting !== null && !accepting.over;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next && accepting?.over) forget();
      }}
      title="Accept all worth checking"
      trigger={
        <Button size="small">
          {running
            ? `Accepting ${accepting.told.length} of ${accepting.total}…`
            : `Accept all worth checking (${worthy.length})…`}
        </Button>
      }
    >
      {accepting === null ? (
        <Preview reader={reader} worthy={worthy} onAccept={acceptAll} />
      ) : (
        <Outcome accepting={accepting} />
      )}
    </Dialog>
  );
}

function Preview({
  reader,
  worthy,
  onAccept,
}: {
  reader: ReaderData;
  worthy: readonly ReaderProposal[];
  onAccept: (proposals: readonly ReaderProposal[]) => void;
}) {
  const ready = worthy.filter((proposal) => openPoints(proposal, reader).length === 0);
  const fresh = newParties(ready);
  const left = worthy.length - ready.length;
  return (
    <div className="grid gap-4">
      <p className="text-lg font-semibold">
        {ready.length === 0 ? "None can be accepted as it is." : `${counted(ready.length, "claim")} for the inbox`}
      </p>
      {fresh.length > 0 ? (
        <p>
          {counted(fresh.length, "party", "parties")} new to the desk: <bdi>{fresh.join("; ")}</bdi>
        </p>
      ) : null}
      {left > 0 ? (
        <p className="text-muted">
          {left} more need a word from you first, and stay open: somebody has to be told apart, or a date is missing.
        </p>
      ) : null}
      <ul className="max-h-72 overflow-y-auto border-y border-rule">
        {ready.map((proposal) => (
          <li key={proposal.start} className="border-b border-rule py-2 last:border-0">
            <p lang={reader.language} dir="auto" className="said text-[0.9375rem] leading-snug">
              {proposal.statement}
            </p>
            <p className="meta">
              <bdi>{speakerWords(proposal, reader.outlet)}</bdi>
              {proposal.deniedBy.length > 0 ? ", denied in the text" : ""}
            </p>
          </li>
        ))}
      </ul>
      {ready.length > 0 ? (
        <Button variant="primary" className="w-fit" onClick={() => onAccept(ready)}>
          Accept {ready.length}
        </Button>
      ) : null}
    </div>
  );
}

function Outcome({ accepting: { total, told, over, failure } }: { accepting: AcceptingAll }) {
  const refused = told.filter((one) => one.refused !== null);
  const accepted = told.length - refused.length;
  return (
    <div className="grid gap-4">
      <p role="status" className="text-lg font-semibold">
        {over ? `${accepted} of ${total} accepted` : `${told.length} of ${total} done`}
      </p>
      <SegmentBar
        segments={[
          { label: "Accepted", count: accepted, fill: "fill-ink" },
          { label: "Refused", count: refused.length, fill: "fill-control" },
          { label: "Open", count: total - told.length, fill: "fill-rule" },
        ]}
      />
      {over ? null : <p className="text-muted">You can close this, or leave the page: it goes on.</p>}
      {failure ? <FailureNotice failure={failure} /> : null}
      {refused.length > 0 ? (
        <ul className="border-t border-rule">
          {refused.map(({ start, refused: why }) => (
            <li key={start} className="border-b border-rule py-2">
              {why}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
