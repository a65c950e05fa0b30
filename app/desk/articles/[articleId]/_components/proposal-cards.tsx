"use client";

import { type ReactNode, useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { openPoints } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { newId } from "@/lib/shared/new-id";
import { SeenBefore } from "../../../_components/seen-before";
import { attachPassageAction } from "../actions";
import { ProposalCard } from "./proposal-card";
import type { ReaderData } from "./types";
import type { useProposals } from "./use-proposals";

/** Makes the card of each open proposal. `onAttach` is asked for another claim than those that say the same. */
export function useProposalCards(
  reader: ReaderData,
  proposals: ReturnType<typeof useProposals>,
  {
    onChoose,
    onAttach,
  }: { onChoose: (proposal: ReaderProposal) => void; onAttach: (proposal: ReaderProposal) => void },
): (proposal: ReaderProposal) => ReactNode {
  const { current, follows, placeOf, accept, dismiss, edit, leave, decisions } = proposals;
  return (proposal) => {
    const open = proposal === current;
    return (
      <ProposalCard
        proposal={proposal}
        place={placeOf(proposal)}
        open={open}
        takesFocus={follows}
        sent={decisions.sent.has(proposal.start)}
        failure={decisions.failures.get(proposal.start)}
        points={open ? openPoints(proposal, reader) : []}
        language={reader.language}
        outlet={reader.outlet}
        acts={{
          choose: () => onChoose(proposal),
          accept: () => accept(proposal),
          edit: () => edit(proposal),
          dismiss: () => dismiss(proposal),
          attach: () => onAttach(proposal),
        }}
        seen={open ? <SeenAsProposed reader={reader} proposal={proposal} onAttached={() => leave(proposal)} /> : null}
      />
    );
  };
}

/** The claims that say most likely the same as a proposal, to which its words can be attached instead. */
function SeenAsProposed({
  reader,
  proposal: { statement, start, end },
  onAttached,
}: {
  reader: ReaderData;
  proposal: ReaderProposal;
  onAttached: () => void;
}) {
  const [id] = useState(newId);
  const { run, pending } = useAction(attachPassageAction, {
    onSuccess: ({ code }) => {
      notify(`The words are attached to ${code}.`);
      onAttached();
    },
  });
  return (
    <SeenBefore
      text={statement}
      act={(claim) => (
        <Button
          size="small"
          aria-disabled={pending || undefined}
          onClick={() =>
            void run({
              claimId: claim.id,
              passage: { id, articleVersionId: reader.articleVersionId, start, end },
            })
          }
        >
          Attach the words to C-{claim.number}
        </Button>
      )}
    />
  );
}
