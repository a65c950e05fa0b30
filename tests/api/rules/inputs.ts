import type { ChangeAssertion, ChangeClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db/client";
import type { ChangeEvidence } from "@/lib/evidence/schema";
import { assertionOf } from "../../factories/claims";

/** A form of the claim as it is now, with a change. */
export async function aChangeOf(id: string, change: Partial<ChangeClaim>): Promise<ChangeClaim> {
  const { version, statement, language, kind, topics, risk } = await db.claim.findUniqueOrThrow({ where: { id } });
  return { id, version, statement, language, kind, event: null, topics, risk, ...change };
}

/** A form of the evidence item as it is now, with a change. */
export async function aChangeOfEvidence(id: string, change: Partial<ChangeEvidence>): Promise<ChangeEvidence> {
  const item = await db.evidence.findUniqueOrThrow({ where: { id } });
  const { version, captureId, stance, locator, excerpt, excerptLanguage, note, credibility, directness, confidential } =
    item;
  return {
    id,
    version,
    captureId,
    stance,
    locator,
    excerpt,
    excerptLanguage,
    note,
    credibility,
    directness,
    confidential,
    ...change,
  };
}

/** A form of the assertion as it is now, with a change. */
export async function aChangeOfAssertion(id: string, change: Partial<ChangeAssertion>): Promise<ChangeAssertion> {
  const { version, partyId, claimId } = await db.assertion.findUniqueOrThrow({ where: { id } });
  const { claimId: _, ...content } = assertionOf(claimId, partyId);
  return { ...content, id, version, ...change };
}
