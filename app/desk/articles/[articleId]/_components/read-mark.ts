import type { z } from "zod";
import type { Choice } from "@/components/ui/use-choice-search";
import type { AssertionMode, ClaimKind } from "@/lib/claims/labels";
import type { markClaimSchema } from "@/lib/claims/passage-schema";
import { parseDate } from "@/lib/shared/parse-date";
import { type Failure, fail } from "@/lib/shared/result";
import type { ReaderData, Span } from "./types";

/** Who says it, as far as React holds it. */
export type SaidBy = { party: Choice | null; viaOutlet: boolean };

type Marking = {
  reader: ReaderData;
  span: Span;
  ids: { claim: string; passage: string; assertion: string };
  saidBy: SaidBy;
};

/** What the panel sends, or what has to be put right before anything is sent. */
export function readMark(
  data: FormData,
  { reader, span, ids, saidBy }: Marking,
): z.input<typeof markClaimSchema> | Failure {
  const field = (name: string) => String(data.get(name) ?? "").trim();
  if (field("claim.statement") === "")
    return fail("INVALID", "The claim has no words yet.", {
      fieldErrors: { "claim.statement": ["Write the claim as one proposition, in neutral words."] },
    });
  const typed = field("assertion.said");
  const said = typed === "" ? null : parseDate(typed);
  if (said && !said.ok)
    return fail("INVALID", "The date is not understood.", { fieldErrors: { "assertion.said": [said.message] } });
  const { party, viaOutlet } = saidBy;
  const through = viaOutlet && reader.outlet && reader.outlet.id !== party?.id ? [reader.outlet.id] : [];
  return {
    claim: {
      id: ids.claim,
      statement: field("claim.statement"),
      language: reader.language,
      kind: field("claim.kind") as ClaimKind,
      event: null,
      topics: [],
      risk: "NORMAL",
    },
    passage: { id: ids.passage, articleVersionId: reader.articleVersionId, ...span },
    assertion: party
      ? {
          id: ids.assertion,
          partyId: party.id,
          capacity: field("assertion.capacity"),
          mode: field("assertion.mode") as AssertionMode,
          words: field("assertion.words"),
          said: said?.date ?? null,
          viaIds: through,
        }
      : null,
  };
}
