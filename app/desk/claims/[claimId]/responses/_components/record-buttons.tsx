"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { useKeyShown, useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { ClaimPassage } from "@/lib/claims/types";
import { ConcernSheet } from "./concern-sheet";
import { ResponseSheet } from "./response-sheet";

/** The ways to add to the ledger: an answer (R), a question, a party that the claim concerns. */
export function RecordButtons({ claimId, passages }: { claimId: string; passages: readonly ClaimPassage[] }) {
  const [answering, setAnswering] = useState(false);
  const [asking, setAsking] = useState(false);
  useShortcut({ keys: "r", label: "Record a response", group: "Claim" }, () => setAnswering(true));
  const keyShown = useKeyShown("r");
  return (
    <>
      <ResponseSheet
        claimId={claimId}
        passages={passages}
        open={answering}
        onOpenChange={setAnswering}
        title="Record a response"
        trigger={
          <Button size="small">
            <Plus aria-hidden /> Response {keyShown ? <Kbd>R</Kbd> : null}
          </Button>
        }
      />
      <ResponseSheet
        claimId={claimId}
        passages={passages}
        asks
        open={asking}
        onOpenChange={setAsking}
        title="Record a question to a party"
        trigger={
          <Button size="small">
            <Plus aria-hidden /> Question
          </Button>
        }
      />
      <ConcernSheet claimId={claimId} />
    </>
  );
}
