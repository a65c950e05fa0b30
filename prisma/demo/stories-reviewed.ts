import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { claimOf } from "./claim-of";
import { answer, approve, cite, concern, type Finding, propose, startChecking } from "./desk";
import type { Dossier } from "./import-dossier";
import type { DemoMembers } from "./members";
import type { PartyKey } from "./parties";
import type { SourceKey } from "./sources";

const VISIT: Finding = {
  verdict: "MOSTLY_SUPPORTED",
  reason: "AFP reports the visit; the desk has not yet cited a document of either government.",
  known: "AFP reports that Kim's first official visit to Russia was in 2019.",
  unknown: "The official programme of the visit.",
  singleOriginReason: "One report, of a public event that nobody disputes.",
};
const STEEL: Finding = {
  verdict: "UNPROVEN",
  reason: "AFP says that a UN report of 2022 describes the attempt; the desk has not yet read the paragraph.",
  known: "AFP reported on 12 September 2023 that a UN report of 2022 describes it.",
  unknown: "Which paragraph of which report, and what it rests on.",
};
const SUMMIT: Finding = {
  verdict: "CONFIRMED",
  reason: "The joint declaration of July 2000 exists, and AFP describes the summit as the first.",
  known: "Both sides signed a joint declaration in Pyongyang in July 2000.",
  unknown: null,
};

/** Two claims that wait for approval, one that waits for publication, and one whose denial is on record while it is being checked. */
export async function tellReviewed(
  { checker, editor }: DemoMembers,
  dossier: Dossier,
  sources: Record<SourceKey, string>,
): Promise<void> {
  const prepare = async (key: string, claimant: PartyKey, concerned: PartyKey[]): Promise<string> => {
    const claimId = claimOf(dossier, key);
    await startChecking(checker, claimId);
    await concern(checker, claimId, dossier.parties[claimant], true);
    for (const party of concerned) await concern(checker, claimId, dossier.parties[party]);
    return claimId;
  };
  const visit = await prepare("visit-2019", "afp", []);
  await cite(checker, {
    claimId: visit,
    sourceId: sources.afp,
    stance: "SUPPORTS",
    locator: "section “What about summits in the past?”, fifth paragraph",
    credibility: 2,
  });
  await propose(checker, visit, VISIT);
  const steel = await prepare("steel", "un", ["dprk"]);
  await cite(checker, {
    claimId: steel,
    sourceId: sources.afp,
    stance: "CONTEXT",
    locator: "section “What does North Korea want in return?”, fourth paragraph",
    credibility: 3,
  });
  await propose(checker, steel, STEEL);
  const summit = await prepare("summit-2000", "afp", []);
  await cite(checker, {
    claimId: summit,
    sourceId: sources.declaration,
    stance: "SUPPORTS",
    locator: "whole document",
    credibility: 1,
  });
  await cite(checker, {
    claimId: summit,
    sourceId: sources.afp,
    stance: "SUPPORTS",
    locator: "section “What about summits in the past?”, third paragraph",
    credibility: 2,
  });
  await approve(editor, summit, await propose(checker, summit, SUMMIT));
  const meeting = await prepare("will-meet", "russia", []);
  await cite(checker, {
    claimId: meeting,
    sourceId: sources.talks,
    stance: "SUPPORTS",
    locator: "opening remarks",
    credibility: 1,
  });
  const noArms = claimOf(dossier, "no-arms");
  await concern(checker, noArms, dossier.parties.dprk, true);
  await concern(checker, noArms, dossier.parties.us);
  await answer(checker, {
    claimId: noArms,
    partyId: dossier.parties.us,
    kind: "DENIED",
    said: preciseDateSchema.parse({ precision: "MONTH", from: "2023-09-01", to: null }),
    sourceId: sources.afp,
    locator: "section “What can North Korea offer Russia?”, first paragraph",
    codingNote: "Says the opposite: that North Korea supplied rockets and missiles in 2022.",
  });
}
