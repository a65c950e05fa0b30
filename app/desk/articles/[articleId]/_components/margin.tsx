"use client";

import type { ReactNode, Ref } from "react";
import type { ReaderProposal } from "@/lib/proposing/types";
import { ClaimCard } from "./claim-card";
import { inTextOrder } from "./in-text-order";
import type { ArticleClaim, ArticlePassage } from "./types";

const CARD =
  "mb-2.5 w-full group-data-[density=full]/margin:absolute group-data-[density=full]/margin:mb-0 group-data-[density=short]/margin:absolute group-data-[density=short]/margin:mb-0 transition-[top]";

/**
 * The cards beside the text. Their places are set by arrange-margin.ts; before that, and where they are too many, they stand
 * below each other. Pointing lights a card's passage up; the keyboard also moves the card to its line.
 */
export function Margin({
  ref,
  claims,
  proposals,
  proposalCard,
  litClaim,
  onPoint,
  onChoose,
  onDrop,
}: {
  ref: Ref<HTMLDivElement>;
  claims: readonly ArticleClaim[];
  /** Those that are open. */
  proposals: readonly ReaderProposal[];
  proposalCard: (proposal: ReaderProposal) => ReactNode;
  litClaim: string | null;
  onPoint: (claimId: string | null) => void;
  onChoose: (claimId: string) => void;
  onDrop?: (claim: ArticleClaim, passage: ArticlePassage) => void;
}) {
  return (
    <div
      ref={ref}
      className="group/margin relative data-[density=list]:sticky data-[density=list]:top-4 data-[density=list]:max-h-[calc(100dvh-2rem)] data-[density=list]:overflow-y-auto"
    >
      {inTextOrder(claims, proposals).map(({ claim, proposal }) =>
        proposal ? (
          <div
            key={proposal.start}
            data-card={cardOf(proposal)}
            data-mark={`[data-proposal="${proposal.start}"]`}
            className={CARD}
          >
            {proposalCard(proposal)}
          </div>
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing and focusing only light the passage up; the links inside do the work
          <div
            key={claim.id}
            data-card={claim.id}
            data-mark={`[data-passages~="${claim.passages[0]?.id}"]`}
            onPointerEnter={() => onPoint(claim.id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={(event) => {
              // A press of the mouse also gives focus; moving the card then would take the link away from under it.
              if (event.target.matches(":focus-visible")) onChoose(claim.id);
            }}
            className={CARD}
          >
            <ClaimCard
              claim={claim}
              lit={claim.id === litClaim}
              onDrop={onDrop ? (passage) => onDrop(claim, passage) : undefined}
            />
          </div>
        ),
      )}
    </div>
  );
}

/** The name of a proposal's card among those of the margin. */
export const cardOf = ({ start }: { start: number }) => `proposal-${start}`;
