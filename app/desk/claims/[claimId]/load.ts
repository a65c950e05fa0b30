import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/require-actor";
import { findClaimId, getClaim } from "@/lib/claims/get-claim";
import { listOwners } from "@/lib/claims/list-owners";
import { isUuid } from "@/lib/shared/uuid";

/** The claim of the address and who looks at it, once a request. An address may also name the claim by its code: C-142. */
export const loadClaim = cache(async (claimId: string) => {
  const actor = await requireActor();
  if (!isUuid(claimId)) {
    const id = await findClaimId(claimId);
    if (id === null) notFound();
    redirect(`/desk/claims/${id}`);
  }
  const claim = await getClaim(actor, claimId);
  if (claim === null) notFound();
  return { actor, claim };
});

/** The members who can be given work, once a request. */
export const loadMembers = cache(async () => listOwners(await requireActor()));
