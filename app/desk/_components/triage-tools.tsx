"use client";

import { KeyHint } from "@/components/layout/printed-keys";
import { Button } from "@/components/ui/button";
import type { WorkRow } from "@/lib/claims/list-work";
import type { TriageAsk } from "./triage-dialogs";

const ASKS = [
  { kind: "DUPLICATE", label: "Duplicate", key: "2" },
  { kind: "DECLINE", label: "Decline", key: "3" },
  { kind: "SNOOZE", label: "Put off", key: "h" },
] as const;

/** The ways out of the triage, as buttons too: not everybody has keys at hand. */
export function TriageTools({
  row,
  onAccept,
  onAsk,
}: {
  row: WorkRow;
  onAccept: () => void;
  onAsk: (ask: TriageAsk) => void;
}) {
  return (
    <fieldset aria-label={`C-${row.number}`} className="flex flex-wrap gap-1 print:hidden">
      <Button size="small" onClick={onAccept}>
        <KeyHint keys="1" /> Accept<span className="sr-only"> C-{row.number}</span>
      </Button>
      {ASKS.map(({ kind, label, key }) => (
        <Button key={kind} size="small" variant="quiet" onClick={() => onAsk({ kind, row })}>
          <KeyHint keys={key} /> {label}
          <span className="sr-only"> C-{row.number}</span>
        </Button>
      ))}
    </fieldset>
  );
}
