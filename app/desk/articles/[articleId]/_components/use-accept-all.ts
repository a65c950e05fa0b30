"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSend } from "@/components/forms/use-send";
import { notify } from "@/components/ui/toast";
import { acceptanceOf, type ProposalText } from "@/lib/proposing/policy";
import type { AcceptedOne, ReaderProposal } from "@/lib/proposing/types";
import { counted } from "@/lib/shared/count";
import type { Failure } from "@/lib/shared/result";
import { requestAcceptAll } from "./accept-all-wire";

/** Many proposals on their way: how many were asked for, what became of those that are done, and whether it is over. */
export type AcceptingAll = { total: number; told: readonly AcceptedOne[]; over: boolean; failure: Failure | null };

/** Accepts many proposals at once. It goes on, and says how far it is, also when nobody looks at it. */
export function useAcceptAll(text: ProposalText) {
  const router = useRouter();
  const send = useSend(
    "The desk did not answer to the end. What was accepted is in the margin; try again for the rest.",
  );
  const [accepting, setAccepting] = useState<AcceptingAll | null>(null);

  async function acceptAll(proposals: readonly ReaderProposal[]) {
    const inputs = proposals.map((proposal) => acceptanceOf(proposal, text));
    const told: AcceptedOne[] = [];
    const show = (over: boolean, failure: Failure | null = null) =>
      setAccepting({ total: inputs.length, told: [...told], over, failure });
    show(false);
    const result = await send(() => {
      told.length = 0;
      return requestAcceptAll(inputs, (one) => {
        told.push(one);
        show(false);
      });
    });
    show(true, result.ok ? null : result);
    router.refresh();
    const accepted = told.filter(({ code }) => code !== null).length;
    notify(`${counted(accepted, "claim")} in the inbox.`);
  }

  return { accepting, acceptAll, forget: () => setAccepting(null) };
}
