import { MessageSquareX } from "lucide-react";
import { Callout } from "@/components/ui/callout";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { ReaderProposal } from "@/lib/proposing/types";
import { sourceName } from "./speaker-words";

/** What else a proposal is: who denies it, who would be new, what speaks for checking it, and why it was made. */
export function ProposalFacts({ proposal, points }: { proposal: ReaderProposal; points: readonly string[] }) {
  const { attributor, via, deniedBy, worthy, worth, reason } = proposal;
  const fresh = [...(attributor ? [attributor] : []), ...via, ...deniedBy].filter(({ status }) => status === "NEW");
  return (
    <>
      {deniedBy.length > 0 ? (
        <p className="flex items-baseline gap-1.5 font-medium text-r-denied">
          <MessageSquareX aria-hidden className="translate-y-0.5" />
          <span>
            Denied in the text by <bdi>{deniedBy.map(sourceName).join(", ")}</bdi>
          </span>
        </p>
      ) : null}
      {fresh.length > 0 ? (
        <p>
          New to the desk:{" "}
          <bdi>{fresh.map(({ name, kind }) => `${name}, ${PARTY_KIND_LABELS[kind].toLowerCase()}`).join("; ")}</bdi>
        </p>
      ) : null}
      <p className="text-muted">
        {worthy ? "Worth checking" : "Hardly worth checking"}
        {worth.length > 0 ? `: ${worth.join(", ")}` : ""}
      </p>
      <p className="text-muted">
        Why it is proposed: <Reason words={reason} />
      </p>
      {points.length > 0 ? (
        <Callout label="Before it is accepted">
          {points.map((point) => (
            <p key={point}>{point}</p>
          ))}
        </Callout>
      ) : null}
    </>
  );
}

/** What stands between asterisks is from the text. */
function Reason({ words }: { words: string }) {
  return words.split("*").map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move, and two may be alike
      <em key={at}>{part}</em>
    ) : (
      part
    ),
  );
}
