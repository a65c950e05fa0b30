import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { acceptProposal } from "./accept-proposal";
import type { AcceptProposal } from "./proposal-schema";
import type { AcceptedOne } from "./types";

/**
 * Takes proposals over one after the other, each in a transaction of its own, and tells after each what became of it. What is refused stays
 * proposed, and the others go on.
 */
export async function acceptProposals(
  actor: Actor,
  inputs: readonly AcceptProposal[],
  tell: (one: AcceptedOne) => void,
): Promise<void> {
  for (const input of inputs) {
    const accepted = await acceptProposal(actor, input);
    const { start } = input.passage;
    tell(
      accepted.ok
        ? { start, code: accepted.data.code, refused: null }
        : { start, code: null, refused: accepted.message },
    );
  }
}
