"use client";

import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useSend } from "@/components/forms/use-send";
import { useUnsettled } from "@/components/ui/settled";
import { notify } from "@/components/ui/toast";
import { acceptanceOf, type ProposalText } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { newId } from "@/lib/shared/new-id";
import type { Failure, Result } from "@/lib/shared/result";
import { acceptProposalAction, bringBackProposalAction, dismissProposalAction } from "../actions";

type Dismissal = { id: string; version: number };

/**
 * What is done about proposals: accepted, dismissed, brought back. Nobody waits for an answer: the next proposal can be decided meanwhile, and
 * one that was refused says why on its card.
 */
export function useDecisions(text: ProposalText, proposals: readonly ReaderProposal[]) {
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const send = useSend("The desk did not answer. Check the connection and try again.");
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set());
  const [failures, setFailures] = useState<ReadonlyMap<number, Failure>>(new Map());
  const dismissals = useRef<Dismissal[]>([]);

  // What the page shows as decided is not on its way any more, and may be brought back.
  useEffect(() => {
    const open = new Set(proposals.filter(({ state }) => state.is === "OPEN").map(({ start }) => start));
    setSent((before) => (before.size === 0 ? before : new Set([...before].filter((start) => open.has(start)))));
  }, [proposals]);

  const decide = useCallback(
    <T>(start: number, run: () => Promise<Result<T>>, onDone: (data: T) => void) => {
      setSent((before) => new Set(before).add(start));
      setFailures((before) => new Map([...before].filter(([other]) => other !== start)));
      startTransition(async () => {
        const result = await send(run);
        if (result.ok) return onDone(result.data);
        setSent((before) => new Set([...before].filter((other) => other !== start)));
        setFailures((before) => new Map(before).set(start, result));
        notify("A proposal stays open", { detail: result.message });
      });
    },
    [send],
  );

  const bringBack = useCallback(
    (dismissal: Dismissal) => {
      startTransition(async () => {
        const result = await send(() => bringBackProposalAction(dismissal));
        dismissals.current = dismissals.current.filter(({ id }) => id !== dismissal.id);
        if (result.ok) notify("It is proposed again.");
        else notify("The proposal stays dismissed", { detail: result.message });
      });
    },
    [send],
  );

  const accept = (proposal: ReaderProposal) => {
    const acceptance = acceptanceOf(proposal, text);
    decide(
      proposal.start,
      () => acceptProposalAction(acceptance),
      ({ code }) => notify(`${code} is in the inbox.`),
    );
  };

  const dismiss = ({ start, end }: ReaderProposal) => {
    const dismissal = { id: newId(), articleVersionId: text.articleVersionId, start, end };
    decide(
      start,
      () => dismissProposalAction(dismissal),
      ({ id, version }) => {
        dismissals.current.push({ id, version });
        notify("Dismissed.", { action: { label: "Undo", onClick: () => bringBack({ id, version }) } });
      },
    );
  };

  const undoLast = () => {
    const last = dismissals.current.at(-1);
    if (last) bringBack(last);
    else notify("There is nothing to undo.");
  };

  return { sent, failures, accept, dismiss, bringBack, undoLast };
}
