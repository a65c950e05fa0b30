"use server";

import { acceptInvite } from "@/lib/members/accept-invite";
import { acceptInviteSchema } from "@/lib/members/schema";
import { defineOpenAction } from "@/lib/next/define-open-action";

export const acceptInviteAction = defineOpenAction({
  name: "invite.accept",
  input: acceptInviteSchema,
  run: acceptInvite,
});
