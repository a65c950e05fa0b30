/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

/** A word or a mark. `quoted` says that it stands inside somebody's words. */
export type Token = Span & { text: string; lower: string; quoted: boolean };

/** A paragraph of the body; `speaker` is the label before a colon where an interview or a transcript is printed. */
export type Paragraph = Span & { speaker: string | null };

/** A quotation. `closed` is false when its paragraph ends before it does. */
export type Quotation = Span & { closed: boolean };

export type Sentence = Span & { paragraph: number; tokens: Token[] };

/** What a cue makes of the words that it reports. */
export type CueClass = "say" | "deny" | "accuse" | "predict" | "commit" | "opine" | "evidence";

/** A verb, noun or phrase that says whose words follow: token positions in its sentence, end exclusive. */
export type Cue = {
  from: number;
  to: number;
  lemma: string;
  words: string;
  cueClass: CueClass;
  shape: "active" | "inverted" | "participle" | "passive" | "by-phrase" | "noun";
};

/** Who a sentence, or a part of it, is attributed to, as printed: token positions of the source and of its clause. */
export type Attribution = {
  cue: Cue;
  source: string;
  /** Token positions of the source in its sentence, or null when it stands in another one. */
  at: { from: number; to: number } | null;
  /** Those through whom the words came, nearest to the reader first. */
  via: string[];
  /** What the source is said to be, in the words of the text. */
  role: string | null;
};

export type Kind = "fact" | "denial" | "prediction" | "opinion" | "threat_commitment" | "background";

/** A claim that the text makes, for a person to take over or leave. Offsets are UTF-16 code units of the text as read. */
export type Proposal = Span & {
  statement: string;
  /** Who asserts it; empty when the article itself does. */
  attributor: string;
  via: string[];
  cue: string | null;
  kind: Kind;
  denied: boolean;
  denied_by: string[];
  check_worthy: boolean;
  /** What spoke for checking it and what against, in words. */
  worth: string[];
  direct_quote: boolean;
  reason: string;
};
