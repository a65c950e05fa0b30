"use client";

import { useRef, useState } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { whenSettled } from "@/components/ui/settled";
import type { WorkRow as Row } from "@/lib/claims/list-work";
import { linkIn } from "./focus-in";
import { PeekPanel } from "./peek-panel";
import { acceptClaimAction, undoAcceptAction } from "./triage-actions";
import { type TriageAsk, TriageDialog } from "./triage-dialogs";
import { TriageTools } from "./triage-tools";
import { useTriage } from "./use-triage";
import { useWalkKeys } from "./use-walk-keys";
import { WorkRow, workHref } from "./work-row";

const GROUP = "My work";
const TRIAGE = "Triage";

/** Claims of a list of work: walked, opened and looked at by keys; those of the triage are decided on the spot. */
export function WorkClaims({
  label,
  rows,
  part,
  triage = false,
}: {
  label: string;
  rows: readonly Row[];
  part?: "review";
  triage?: boolean;
}) {
  const { active, activate, row, after, open, setOpen, walk, on, onKeyDown } = useWalkKeys(rows, GROUP, ({ id }) =>
    workHref(id, part),
  );
  const { apply, offerUndo, undoLast } = useTriage();
  const [ask, setAsk] = useState<TriageAsk | null>(null);
  /** The claim to which the focus goes when one has left the list with what a dialog asked. */
  const goesTo = useRef<string | null>(null);
  const left = (gone: Row) => {
    const next = gone.id === row?.id ? after : row;
    setOpen(null);
    activate(next?.id ?? null);
    goesTo.current = next?.id ?? null;
    whenSettled(() => linkIn(goesTo.current)?.focus());
  };
  const accept = (one: Row) =>
    apply({
      code: `C-${one.number}`,
      run: () => acceptClaimAction({ id: one.id, version: one.version }),
      done: `C-${one.number} is yours, and its checking has started.`,
      undo: (version) => undoAcceptAction({ id: one.id, version }),
      onDone: () => left(one),
    });
  const begin = (next: TriageAsk) => {
    goesTo.current = null;
    setAsk(next);
  };
  const asks = (kind: TriageAsk["kind"]) => (one: Row) => begin({ kind, row: one });

  useShortcut({ keys: "1", label: "Accept: take it and start checking", group: TRIAGE }, on(accept), triage);
  useShortcut({ keys: "2", label: "A duplicate of another claim", group: TRIAGE }, on(asks("DUPLICATE")), triage);
  useShortcut({ keys: "3", label: "Decline, with a reason", group: TRIAGE }, on(asks("DECLINE")), triage);
  useShortcut({ keys: "h", label: "Put off until a day", group: TRIAGE }, on(asks("SNOOZE")), triage);
  useShortcut({ keys: "z", label: "Undo, for ten seconds", group: TRIAGE }, undoLast, triage);

  return (
    <div className="flex items-start">
      <ul aria-label={label} className="min-w-0 flex-1 empty:hidden" onKeyDown={onKeyDown}>
        {rows.map((one) => (
          <WorkRow
            key={one.id}
            row={one}
            part={part}
            active={one.id === active}
            onFocus={() => one.id !== active && activate(one.id)}
          >
            {triage ? <TriageTools row={one} onAccept={() => accept(one)} onAsk={begin} /> : null}
          </WorkRow>
        ))}
      </ul>
      <PeekPanel open={open} seen={row?.version ?? 0} first={null} walk={walk} group={GROUP} sticky />
      <TriageDialog
        ask={ask}
        onClose={() => setAsk(null)}
        onDone={() => {
          if (ask) left(ask.row);
          setAsk(null);
        }}
        offerUndo={offerUndo}
        finalFocus={() => linkIn(goesTo.current) ?? true}
      />
    </div>
  );
}
