"use client";

import { FailureNotice } from "@/components/forms/failure-notice";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Failure } from "@/lib/shared/result";
import type { LostPassage } from "./lost-passages";

/** While a lost passage is attached again: which words to select, the way out, and what was refused. */
export function PlacingNotice({
  placing,
  failure,
  onStop,
}: {
  placing: LostPassage | null;
  failure: Failure | null;
  onStop: () => void;
}) {
  return (
    <>
      {placing ? (
        <Callout role="status" className="sticky top-2 z-10 mb-4 bg-surface">
          <p>
            Select the words that C-{placing.claim.number} has in this version. It had: “{placing.passage.exact}”
          </p>
          <Button size="small" className="mt-1.5" onClick={onStop}>
            Stop
          </Button>
        </Callout>
      ) : null}
      {failure ? <FailureNotice failure={failure} className="mb-4" /> : null}
    </>
  );
}
