"use client";

import type { ReactNode } from "react";
import { openPoints } from "@/lib/proposing/policy";
import type { ReaderProposal } from "@/lib/proposing/types";
import { ProposalCard } from "./proposal-card";
import { SeenToAttach } from "./seen-to-attach";
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
        seen={
          open ? (
            <SeenToAttach
              reader={reader}
              span={proposal}
              statement={proposal.statement}
              onAttached={() => leave(proposal)}
            />
          ) : null
        }
      />
    );
  };
}
