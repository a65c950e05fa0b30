"use server";

import { acceptClaim, undoAccept } from "@/lib/claims/accept-claim";
import { claimVersionSchema, snoozeClaimSchema } from "@/lib/claims/schema";
import { snoozeClaim, wakeClaim } from "@/lib/claims/snooze-claim";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk", "/desk/claims"];

export const acceptClaimAction = defineAction({
  name: "claims.accept",
  input: claimVersionSchema,
  run: acceptClaim,
  revalidate,
});

export const undoAcceptAction = defineAction({
  name: "claims.undo-accept",
  input: claimVersionSchema,
  run: undoAccept,
  revalidate,
});

export const snoozeClaimAction = defineAction({
  name: "claims.snooze",
  input: snoozeClaimSchema,
  run: snoozeClaim,
  revalidate,
});

export const wakeClaimAction = defineAction({
  name: "claims.wake",
  input: claimVersionSchema,
  run: wakeClaim,
  revalidate,
});
