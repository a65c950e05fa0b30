import type { CSSProperties } from "react";
import { STATE_TOKENS } from "@/components/claims/state-tokens";
import type { ArticleClaim, PassageMark, Underline } from "./types";

/** Beyond three lines under the same words nobody can tell them apart; the number of claims is printed instead. */
const MOST_LANES = 3;
const LANE = 4;
const LINE = 2;

/** The line under a claim's passages and at the edge of its card. */
export function underlineOf({ state, stage }: Pick<ArticleClaim, "state" | "stage">): Underline {
  const color = `var(--v-${STATE_TOKENS[state]}-bd)`;
  if (stage === "INBOX") return { color, dash: "dotted" };
  return { color, dash: ["CHECKING", "IN_REVIEW", "APPROVED"].includes(stage) ? "dashed" : "solid" };
}

const FILLS = {
  solid: (color: string) => `linear-gradient(${color}, ${color})`,
  dashed: (color: string) => `repeating-linear-gradient(90deg, ${color} 0 7px, transparent 7px 10px)`,
  dotted: (color: string) => `repeating-linear-gradient(90deg, ${color} 0 2px, transparent 2px 5px)`,
};

/** One line for each passage, stacked below the words: as backgrounds, because text has only one underline. */
export function stackedUnderlines(passages: readonly PassageMark[]): CSSProperties {
  const drawn = passages.filter((passage) => passage.lane < MOST_LANES);
  const deepest = Math.max(0, ...drawn.map((passage) => passage.lane));
  return {
    backgroundImage: drawn.map(({ color, dash }) => FILLS[dash](color)).join(", "),
    backgroundPosition: drawn.map(({ lane }) => `0 calc(100% - ${(deepest - lane) * LANE}px)`).join(", "),
    backgroundSize: `100% ${LINE}px`,
    backgroundRepeat: "no-repeat",
    paddingBlockEnd: 1 + deepest * LANE,
  };
}
