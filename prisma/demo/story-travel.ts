import { randomUUID } from "node:crypto";
import { startCorrection } from "@/lib/publishing/start-correction";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { claimOf } from "./claim-of";
import { answer, approve, cite, concern, propose, publish, startChecking, versionOf } from "./desk";
import type { Dossier } from "./import-dossier";
import type { DemoMembers } from "./members";
import { must } from "./must";
import type { SourceKey } from "./sources";

/** Kim's journey: first mostly supported, from reports made on the way; confirmed after the meeting took place. */
export async function tellTravel(
  { checker, editor, admin }: DemoMembers,
  dossier: Dossier,
  sources: Record<SourceKey, string>,
): Promise<void> {
  const claimId = claimOf(dossier, "in-russia");
  const { afp, russia } = dossier.parties;
  await startChecking(checker, claimId);
  await concern(checker, claimId, afp, true);
  await concern(checker, claimId, russia);
  await answer(checker, {
    claimId,
    partyId: russia,
    kind: "CONFIRMED",
    said: preciseDateSchema.parse({ precision: "MONTH", from: "2023-09-01", to: null }),
    sourceId: sources.afp,
    speaker: "Kremlin",
    locator: "third paragraph",
    codingNote: "Confirms that Putin would meet Kim in the Far East.",
  });
  await cite(checker, {
    claimId,
    sourceId: sources.afp,
    stance: "SUPPORTS",
    locator: "first and third paragraph",
    credibility: 2,
  });
  const first = await propose(checker, claimId, {
    verdict: "MOSTLY_SUPPORTED",
    reason: "AFP reports the journey and the Kremlin confirms the meeting, which had not yet taken place.",
    known: "Kim's train left Pyongyang on 10 September 2023. The Kremlin said that the two would meet.",
    unknown: "Whether and where the meeting took place.",
    singleOriginReason: "The reports of 12 September all rest on the same announcements.",
  });
  await approve(editor, claimId, first);
  await publish(editor, claimId, { correctionKind: null, correctionNote: null });
  const { reviewId } = must(
    await startCorrection(editor, {
      id: claimId,
      version: await versionOf(claimId),
      reason: "The meeting has taken place.",
      reviewId: randomUUID(),
    }),
  );
  await cite(checker, {
    claimId,
    sourceId: sources.talks,
    stance: "SUPPORTS",
    locator: "opening remarks",
    credibility: 1,
  });
  const second = await propose(
    checker,
    claimId,
    {
      verdict: "CONFIRMED",
      reason:
        "The two met at the Vostochny cosmodrome on 13 September 2023, and the Russian side published the opening of their talks.",
      known: "Kim travelled by train and met Putin at the Vostochny cosmodrome on 13 September 2023.",
      unknown: "What they agreed on: nothing was published.",
    },
    reviewId,
  );
  await approve(admin, claimId, second);
  await publish(editor, claimId, {
    correctionKind: "UPDATE",
    correctionNote: "The meeting took place on 13 September 2023: from mostly supported to confirmed.",
  });
}
