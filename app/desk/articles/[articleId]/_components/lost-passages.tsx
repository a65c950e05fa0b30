"use client";

import { ClaimCode } from "@/components/claims/claim-code";
import { Said } from "@/components/claims/said";
import { Button } from "@/components/ui/button";
import { counted } from "@/lib/shared/count";
import type { ArticleClaim, ArticlePassage } from "./types";

export type LostPassage = { claim: ArticleClaim; passage: ArticlePassage };

/** The passages whose words this text does not have, with what they were, to be attached again or dropped. */
export function LostPassages({
  lost,
  language,
  onReattach,
  onDrop,
  className,
}: {
  lost: readonly LostPassage[];
  language: string;
  /** Absent where the text takes no new passages. */
  onReattach?: (lost: LostPassage) => void;
  onDrop?: (lost: LostPassage) => void;
  className?: string;
}) {
  if (lost.length === 0) return null;
  return (
    <section aria-label="Passages not found in this version" className={className}>
      <h2 className="smallcaps">Not found in this version · {lost.length}</h2>
      <p className="meta mb-2">The text before had {counted(lost.length, "passage")} that this one has nothing like.</p>
      <ul>
        {lost.map((entry) => (
          <li key={entry.passage.id} className="border-t border-rule py-2.5">
            <p className="text-sm">
              <ClaimCode number={entry.claim.number} href={`/desk/claims/${entry.claim.id}`} />{" "}
              <span lang={entry.claim.language}>{entry.claim.statement}</span>
            </p>
            <Said words={entry.passage.exact} language={language} size="small" className="my-1.5 text-muted" />
            {onReattach && onDrop ? (
              <div className="flex gap-2 print:hidden">
                <Button size="small" onClick={() => onReattach(entry)}>
                  Attach again
                </Button>
                <Button size="small" variant="quiet" onClick={() => onDrop(entry)}>
                  Drop
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
