import { randomUUID } from "node:crypto";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { CLAIMS, type DemoClaim } from "./claims";
import { concern, startChecking, versionOf } from "./desk";
import type { Dossier } from "./import-dossier";
import type { DemoMembers } from "./members";
import { must } from "./must";
import { recordSources } from "./sources";
import { tellReviewed } from "./stories-reviewed";
import { tellTalk } from "./story-talk";
import { tellTravel } from "./story-travel";
import { tellWagner } from "./story-wagner";

/** Moves every claim to where the demonstration leaves it. */
export async function tellStories(members: DemoMembers, dossier: Dossier): Promise<void> {
  const sources = await recordSources(members.checker);
  await tellWagner(members, dossier, sources);
  await tellTravel(members, dossier, sources);
  await tellReviewed(members, dossier, sources);
  await tellTalk(members, dossier);
  for (const claim of CLAIMS) await finish(members, dossier, claim);
}

async function finish({ checker, editor }: DemoMembers, { claims, parties }: Dossier, claim: DemoClaim): Promise<void> {
  const id = claims.get(claim.key);
  if (id === undefined || claim.end === undefined || claim.end === "INBOX") return;
  if (claim.end === "CHECKING") {
    await startChecking(checker, id);
    for (const party of claim.concerns ?? []) await concern(checker, id, parties[party]);
    return;
  }
  if ("announcedAndWithdrawn" in claim.end) await startChecking(editor, id);
  const version = await versionOf(id);
  if ("declined" in claim.end) {
    must(await moveClaim(editor, { event: "DECLINE", id, version, reason: claim.end.declined }));
  } else if ("duplicateOf" in claim.end) {
    const kept = await db.claim.findUniqueOrThrow({
      where: { id: claims.get(claim.end.duplicateOf) ?? "" },
      select: { number: true },
    });
    must(await moveClaim(editor, { event: "MARK_DUPLICATE", id, version, duplicateOf: kept.number }));
  } else {
    must(await announceClaim(editor, { id: randomUUID(), claimId: id }));
    must(await withdrawClaim(editor, { id: randomUUID(), claimId: id, reason: claim.end.announcedAndWithdrawn }));
  }
}
