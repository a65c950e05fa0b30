import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { claimOf } from "./claim-of";
import { answer, approve, cite, concern, propose, publish, startChecking } from "./desk";
import type { Dossier } from "./import-dossier";
import type { DemoMembers } from "./members";
import type { SourceKey } from "./sources";

const day = (from: string) => preciseDateSchema.parse({ precision: "DAY", from, to: null });
const month = (from: string) => preciseDateSchema.parse({ precision: "MONTH", from, to: null });

/**
 * The rockets for Wagner: published as unproven; then the reply of Wagner's founder is recorded, which re-opens the claim by itself; then
 * version 2 says so.
 */
export async function tellWagner(
  { checker, editor, admin }: DemoMembers,
  dossier: Dossier,
  sources: Record<SourceKey, string>,
): Promise<void> {
  const claimId = claimOf(dossier, "wagner");
  const { us, dprk, wagner } = dossier.parties;
  await startChecking(checker, claimId);
  await concern(checker, claimId, us, true);
  await concern(checker, claimId, dprk);
  await concern(checker, claimId, wagner);
  await answer(checker, {
    claimId,
    partyId: dprk,
    kind: "DENIED",
    said: day("2022-09-22"),
    sourceId: sources.kcna,
    speaker: "Ministry of National Defence",
    codingNote: "Denies exporting arms to Russia; made before the claim named Wagner.",
  });
  await answer(checker, {
    claimId,
    partyId: dprk,
    kind: "DENIED",
    said: month("2023-09-01"),
    sourceId: sources.afp,
    locator: "second paragraph",
    codingNote: "AFP reports repeated denials without quoting one.",
  });
  await cite(checker, {
    claimId,
    sourceId: sources.briefing,
    stance: "SUPPORTS",
    locator: "remarks of J. Kirby on Wagner",
    credibility: 3,
  });
  await cite(checker, {
    claimId,
    sourceId: sources.afp,
    stance: "CONTEXT",
    locator: "section “What can North Korea offer Russia?”, first paragraph",
    credibility: 3,
  });
  const finding = {
    verdict: "UNPROVEN" as const,
    reason:
      "One government says so and the accused government denies it; no document or image that the desk examined shows the delivery.",
    known:
      "The United States made the claim in December 2022 and repeated it in September 2023.\n\nNorth Korea denied exporting arms to Russia in September 2022 and has kept to it, AFP reported.",
    unknown: "What was delivered, how much, and by which way.\n\nWhether any of it was used in Ukraine.",
  };
  const first = await propose(checker, claimId, finding);
  await approve(editor, claimId, first);
  await publish(editor, claimId, { correctionKind: null, correctionNote: null });
  await answer(checker, {
    claimId,
    partyId: wagner,
    kind: "NON_DENIAL",
    said: day("2022-12-22"),
    sourceId: sources.reuters,
    speaker: "Yevgeny Prigozhin, founder",
    words: "gossip and speculation",
    wordsLanguage: "en",
    codingNote: "Dismisses the report; does not say that nothing was delivered.",
  });
  const second = await propose(checker, claimId, {
    ...finding,
    known: `${finding.known}\n\nWagner's founder dismissed the report as gossip and speculation on the day it was made.`,
  });
  await approve(editor, claimId, second);
  await approve(admin, claimId, second, "The coding as no direct denial is right: he does not deny the delivery.");
  await publish(editor, claimId, {
    correctionKind: "UPDATE",
    correctionNote: "Added the reply of Wagner's founder, given on 22 December 2022. The finding is unchanged.",
  });
}
