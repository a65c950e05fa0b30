import type { ReactNode } from "react";
import { TalkButton } from "@/app/desk/talk/_components/talk-button";
import type { Talk } from "@/lib/comments/types";
import type { ArticleClaim } from "./types";

/** What opens the talk about each passage of a text, by the passage's id. A thread may be about the passage on an earlier text. */
export function passageButtons(
  claims: readonly ArticleClaim[],
  talks: ReadonlyMap<string, Talk>,
): Record<string, ReactNode> {
  const buttons: Record<string, ReactNode> = {};
  for (const { number, passages } of claims)
    for (const { id, exact } of passages) {
      const talk = talks.get(id);
      if (talk === undefined) continue;
      const of = passages.length > 1 ? `“${exact.slice(0, 24)}…”, C-${number}` : `the passage of C-${number}`;
      buttons[id] = <TalkButton talk={talk} subject={{ kind: "PASSAGE", id }} about={of} short whole />;
    }
  return buttons;
}
