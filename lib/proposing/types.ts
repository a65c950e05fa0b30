import type { AssertionMode, ClaimKind, PartyKind } from "@/lib/db/generated/enums";
import type { Kind } from "@/lib/proposals/types";

/**
 * Whom a source in a text stands for. KNOWN: a party on record. NEW: nobody on record has such a name. UNCLEAR: several may be meant, or it
 * is a paper of which nobody has said whose it is; a person says so before it is taken over.
 */
export type SourceMatch = {
  /** As the text has it. */
  printed: string;
  status: "KNOWN" | "NEW" | "UNCLEAR";
  party: { id: string; name: string } | null;
  /** How a new party would be recorded. */
  name: string;
  kind: PartyKind;
  /** Parties on record that may be meant. */
  near: { id: string; name: string }[];
};

/** What became of a proposal: nothing yet, its words carry a claim, or it was dismissed, by whom and when. */
export type ProposalState =
  | { is: "OPEN" }
  | { is: "ATTACHED"; claimId: string }
  | { is: "DISMISSED"; id: string; version: number; by: string; at: Date };

/** A claim that the desk proposes from a text, ready to be taken over. Offsets are UTF-16 code units, end exclusive. */
export type ReaderProposal = {
  start: number;
  end: number;
  statement: string;
  /** What it looks like in the text, and as which kind of claim it would be recorded. */
  looks: Kind;
  kind: ClaimKind;
  /** Null where the article itself says so and its outlet is not on record. */
  attributor: SourceMatch | null;
  /** Nearest to the reader first. */
  via: SourceMatch[];
  mode: AssertionMode;
  /** The words in quotation marks; null where it is told in other words. */
  words: string | null;
  deniedBy: SourceMatch[];
  worthy: boolean;
  worth: string[];
  /** Why it is proposed: "cue *denied*, subject *Ostmark*". */
  reason: string;
  state: ProposalState;
};

/**
 * The proposals of a text in its order. `english` is false where only quotations could be read, `whole` where the text is so long that only
 * its beginning was.
 */
export type ArticleProposals = { english: boolean; whole: boolean; proposals: ReaderProposal[] };

/** What became of one of many proposals that were accepted together: the claim's code, or why it stays proposed. */
export type AcceptedOne =
  | { start: number; code: string; refused: null }
  | { start: number; code: null; refused: string };
