"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ClaimsSheet } from "./claims-sheet";
import type { ArticleClaim, ArticlePassage } from "./types";

/** Where there is no margin: the button that counts the claims, and the sheet with those that were asked for. */
export function PhoneClaims({
  claims,
  count,
  open,
  onOpen,
  onDrop,
  lost,
}: {
  claims: readonly ArticleClaim[];
  /** "3/12 settled"; null while something else needs the foot of the screen. */
  count: string | null;
  /** The claims that the sheet shows; null while it is closed. */
  open: readonly string[] | null;
  onOpen: (claimIds: string[] | null) => void;
  onDrop?: (claim: ArticleClaim, passage: ArticlePassage) => void;
  /** The passages that this text does not have: below the whole list. */
  lost: ReactNode;
}) {
  return (
    <>
      {count === null ? null : (
        <Button
          className="fixed end-4 bottom-4 z-10 shadow-pop lg:hidden print:hidden"
          onClick={() => onOpen(claims.map((claim) => claim.id))}
        >
          {count}
        </Button>
      )}
      {open ? (
        <ClaimsSheet
          claims={claims.filter((claim) => open.includes(claim.id))}
          onDrop={onDrop}
          onClose={() => onOpen(null)}
        >
          {open.length === claims.length ? lost : null}
        </ClaimsSheet>
      ) : null}
    </>
  );
}
