"use client";

import { useCallback, useEffect, useRef, useTransition } from "react";
import { useSend } from "@/components/forms/use-send";
import { useUnsettled } from "@/components/ui/settled";
import { notify } from "@/components/ui/toast";
import type { ListedClaim } from "@/lib/claims/types";
import type { Result } from "@/lib/shared/result";
import { moveClaimAction, planClaimAction, setTopicsAction } from "../actions";
import { type ClaimEdit, inverseOf, resultOf, wordsOf } from "./claim-edit";
import { useClaimList } from "./list-context";

/** How long a change can be taken back by key and by the message that tells of it. */
const UNDO_MS = 10_000;

type Saved = Result<{ version: number }>;

/**
 * Changes a claim in its row: shown at once, taken back with a message that names the claim when the desk refuses. Several changes of
 * one claim go one after the other, each based on the version that the one before has made.
 */
export function useClaimEdits() {
  const { rows, preview } = useClaimList();
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const send = useSend("The desk did not answer. Check the connection and try again.");
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const versions = useRef(new Map<string, number>());
  const queues = useRef(new Map<string, Promise<unknown>>());
  const last = useRef<{ undo: () => void; at: number } | null>(null);

  const save = useCallback(
    async (row: ListedClaim, edit: ClaimEdit): Promise<Saved> => {
      const version = Math.max(row.version, versions.current.get(row.id) ?? 0);
      const result = await send(() => request(row, version, edit));
      if (result.ok) versions.current.set(row.id, result.data.version);
      return result;
    },
    [send],
  );

  const apply = useCallback(
    (row: ListedClaim, edit: ClaimEdit, undoes = false) => {
      startTransition(async () => {
        preview({ id: row.id, change: resultOf(edit) });
        const turn = (queues.current.get(row.id) ?? Promise.resolve()).then(() => save(row, edit));
        queues.current.set(row.id, turn);
        const result = await turn;
        if (!result.ok) {
          notify(`C-${row.number} was not changed`, { detail: result.reasons?.join(" ") ?? result.message });
          return;
        }
        const back = undoes ? null : inverseOf(row, edit);
        const undo =
          back &&
          (() => {
            if (last.current?.undo === undo) last.current = null;
            const now = latest.current.find(({ id }) => id === row.id) ?? { ...row, ...resultOf(edit) };
            apply(now, back, true);
          });
        last.current = undo ? { undo, at: Date.now() } : null;
        notify(undoes ? `C-${row.number} is as it was` : `C-${row.number}: ${wordsOf(edit)}`, {
          action: undo ? { label: "Undo", onClick: undo } : undefined,
        });
      });
    },
    [preview, save],
  );

  const undoLast = useCallback(() => {
    const done = last.current;
    if (done && Date.now() - done.at <= UNDO_MS) done.undo();
    else notify("There is nothing to undo.");
  }, []);

  return { apply, undoLast };
}

function request(row: ListedClaim, version: number, edit: ClaimEdit): Promise<Saved> {
  const { id } = row;
  switch (edit.field) {
    case "topics":
      return setTopicsAction({ id, version, topics: edit.topics });
    case "stage":
      return moveClaimAction({ id, version, event: edit.event });
    default: {
      const planned = { ...row, ...resultOf(edit) };
      return planClaimAction({
        id,
        version,
        ownerId: planned.owner?.id ?? null,
        dueAt: planned.dueAt?.toISOString() ?? null,
        priority: planned.priority,
      });
    }
  }
}
