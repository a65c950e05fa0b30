import type { Directness, Stance } from "@/lib/db/generated/enums";

export type { Directness, Stance };

export const STANCE_LABELS: Record<Stance, string> = {
  SUPPORTS: "Supports",
  REFUTES: "Contradicts",
  QUALIFIES: "Qualifies",
  CONTEXT: "Context",
};

/** After a number, in counts: "3 for, 1 against". */
export const STANCE_COUNT_WORDS: Record<Stance, string> = {
  SUPPORTS: "for",
  REFUTES: "against",
  QUALIFIES: "qualifies",
  CONTEXT: "context",
};

export const STANCE_HINTS: Record<Stance, string> = {
  SUPPORTS: "Speaks for the claim as it is worded.",
  REFUTES: "Speaks against it.",
  QUALIFIES: "True or false only in part, or only under conditions.",
  CONTEXT: "Needed to understand it, and speaks neither way.",
};

export const DIRECTNESS_LABELS: Record<Directness, string> = {
  PRIMARY: "Primary",
  SECONDARY: "Secondary",
  HEARSAY: "Hearsay",
};

export const DIRECTNESS_HINTS: Record<Directness, string> = {
  PRIMARY: "The thing itself: the document, the recording, the data, the eyewitness.",
  SECONDARY: "Somebody who examined it reports.",
  HEARSAY: "Somebody reports what others told them.",
};

export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Credibility of one item, second half of the Admiralty code (NATO STANAG 2511). */
export const CREDIBILITY_LABELS: Record<Credibility, string> = {
  1: "Confirmed by other sources",
  2: "Probably true",
  3: "Possibly true",
  4: "Doubtful",
  5: "Improbable",
  6: "Cannot be judged",
};
