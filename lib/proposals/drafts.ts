import type { Found } from "./attributions";
import type { Entity } from "./entities";
import type { Part } from "./parts";
import type { Kind, Sentence, Token } from "./types";

/** A claim in the making: a part of a sentence with its source. */
export type Draft = {
  sentence: Sentence;
  part: Part;
  tokens: Token[];
  text: string;
  start: number;
  end: number;
  said: Found | null;
  attributor: string;
  entity: Entity | null;
  via: string[];
  /** How the source was found when no cue names it: "speaker" carries on from the words before or after. */
  carried: boolean;
  quoted: boolean;
  direct: boolean;
  kind: Kind;
  deniedBy: string[];
};
