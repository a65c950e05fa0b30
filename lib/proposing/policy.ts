import { newId } from "@/lib/shared/new-id";
import type { ReaderProposal, SourceMatch } from "./types";

/** Of an article and its text, what every proposal of it is taken over with. */
export type ProposalText = { articleVersionId: string; language: string; publishedOn: string | null };

const LONGEST_STATEMENT = 500;

/** What somebody has to say before a proposal is taken over, a sentence each; nothing when it can be taken as it is. */
export function openPoints(proposal: ReaderProposal, { publishedOn }: ProposalText): string[] {
  const { attributor, via, deniedBy, statement } = proposal;
  const sources = [...(attributor ? [attributor] : []), ...via, ...deniedBy];
  const points = sources.filter(({ status }) => status === "UNCLEAR").map(unclearWords);
  if (deniedBy.length > 0 && publishedOn === null)
    points.push("The article has no date. Say when it was denied, or correct the details of the article.");
  if (statement.length > LONGEST_STATEMENT) points.push("The claim is longer than 500 characters. Shorten it.");
  return [...new Set(points)];
}

function unclearWords({ printed, near }: SourceMatch): string {
  if (near.length === 0) return `“${printed}” is a document. Say whose it is.`;
  return `“${printed}” may be ${near.map(({ name }) => name).join(" or ")}. Say who it is.`;
}

/** A party as it is sent: by its id, or by the name under which it is recorded. */
export function givenParty({ party, name, kind }: Pick<SourceMatch, "party" | "name" | "kind">) {
  return party ? { id: party.id } : { name, kind };
}

/** What takes a proposal over as it is. Made once for each, so that sending it twice takes it over once. */
export function acceptanceOf(proposal: ReaderProposal, { articleVersionId, language, publishedOn }: ProposalText) {
  const { start, end, statement, kind, attributor, via, mode, words, deniedBy } = proposal;
  const said = publishedOn === null ? null : { from: publishedOn, to: null, precision: "DAY" as const };
  return {
    claim: { id: newId(), statement, language, kind, event: null, topics: [], risk: "NORMAL" as const },
    passage: { id: newId(), articleVersionId, start, end },
    assertion:
      attributor === null
        ? null
        : { id: newId(), party: givenParty(attributor), via: via.map(givenParty), capacity: null, mode, words, said },
    denials: said === null ? [] : deniedBy.map((party) => ({ id: newId(), party: givenParty(party), said })),
  };
}

/** The new parties that taking these proposals over records, each once. */
export function newParties(proposals: readonly ReaderProposal[]): string[] {
  const sources = proposals.flatMap(({ attributor, via, deniedBy }) => [
    ...(attributor ? [attributor] : []),
    ...via,
    ...deniedBy,
  ]);
  return [...new Set(sources.filter(({ status }) => status === "NEW").map(({ name }) => name))];
}
