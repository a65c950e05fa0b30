import type { AssertionMode, ClaimKind } from "@/lib/claims/labels";
import { type acceptanceOf, givenParty } from "@/lib/proposing/policy";
import type { AcceptProposalInput } from "@/lib/proposing/proposal-schema";
import type { ReaderProposal, SourceMatch } from "@/lib/proposing/types";
import { newId } from "@/lib/shared/new-id";
import { parseDate } from "@/lib/shared/parse-date";
import { type Failure, fail } from "@/lib/shared/result";
import { type ChosenParty, firstChoice } from "./source-field";

/** Who says it, through whom, and who denies it, as far as React holds it. */
export type Sources = {
  speaker: ChosenParty;
  via: { match: SourceMatch; on: boolean }[];
  denials: { match: SourceMatch; party: ChosenParty; on: boolean }[];
};

/** The sources as they are proposed. */
export function firstSources({ attributor, via, deniedBy }: ReaderProposal): Sources {
  return {
    speaker: attributor ? firstChoice(attributor) : null,
    via: via.map((match) => ({ match, on: match.status !== "UNCLEAR" })),
    denials: deniedBy.map((match) => ({ match, party: firstChoice(match), on: true })),
  };
}

const given = (party: NonNullable<ChosenParty>) => ("known" in party ? { id: party.known.id } : party);

/** What the form sends, or what has to be put right before anything is sent. `base` has the ids, which stay the same for every sending. */
export function readAcceptance(
  data: FormData,
  base: ReturnType<typeof acceptanceOf>,
  { speaker, via, denials }: Sources,
): AcceptProposalInput | Failure {
  const field = (name: string) => String(data.get(name) ?? "").trim();
  const problem = (name: string, message: string) => fail("INVALID", message, { fieldErrors: { [name]: [message] } });
  if (field("claim.statement") === "")
    return problem("claim.statement", "Write the claim as one proposition, in neutral words.");
  const dates = { said: readDate(field("assertion.said")), denied: readDate(field("denial.said")) };
  if (dates.said && !dates.said.ok) return problem("assertion.said", dates.said.message);
  if (dates.denied && !dates.denied.ok) return problem("denial.said", dates.denied.message);
  const denied = denials.filter(({ on }) => on);
  const nameless = denials.findIndex(({ on, party }) => on && party === null);
  if (nameless >= 0) return problem(`denial.${nameless}`, "Say who denies it, or take the denial out.");
  if (denied.length > 0 && dates.denied === null) return problem("denial.said", "Say when it was denied.");
  const answered = dates.denied?.ok ? dates.denied.date : null;
  return {
    claim: { ...base.claim, statement: field("claim.statement"), kind: field("claim.kind") as ClaimKind },
    passage: base.passage,
    assertion: speaker && {
      id: base.assertion?.id ?? base.passage.id,
      party: given(speaker),
      via: via.filter(({ on }) => on).map(({ match }) => givenParty(match)),
      capacity: field("assertion.capacity"),
      mode: field("assertion.mode") as AssertionMode,
      words: field("assertion.words"),
      said: dates.said?.ok ? dates.said.date : null,
    },
    denials: denied.flatMap(({ party }, at) =>
      party && answered ? [{ id: base.denials[at]?.id ?? newId(), party: given(party), said: answered }] : [],
    ),
  };
}

function readDate(typed: string) {
  return typed === "" ? null : parseDate(typed);
}
