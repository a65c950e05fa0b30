"use client";

import type { ReactNode } from "react";
import { Sheet } from "@/components/ui/sheet";
import { counted } from "@/lib/shared/count";
import { ClaimCard } from "./claim-card";
import type { ArticleClaim, ArticlePassage } from "./types";

/** On a phone: the cards of the words that were tapped, or of the whole text, from below. */
export function ClaimsSheet({
  claims,
  onDrop,
  onClose,
  children,
}: {
  claims: readonly ArticleClaim[];
  onDrop?: (claim: ArticleClaim, passage: ArticlePassage) => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  return (
    <Sheet
      open
      side="bottom"
      title={counted(claims.length, "claim")}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className="grid gap-3">
        {claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            lit={false}
            onDrop={onDrop ? (passage) => onDrop(claim, passage) : undefined}
          />
        ))}
        {children}
      </div>
    </Sheet>
  );
}
