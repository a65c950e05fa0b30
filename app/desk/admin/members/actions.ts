"use server";

import { changeRole, disableMember, enableMember } from "@/lib/members/change-member";
import { createResetLink } from "@/lib/members/create-reset-link";
import { endMemberSessions } from "@/lib/members/end-member-sessions";
import { inviteMember } from "@/lib/members/invite-member";
import { revokeInvite } from "@/lib/members/revoke-invites";
import { changeRoleSchema, inviteMemberSchema, memberVersionSchema, oneSchema } from "@/lib/members/schema";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk/admin/members"];

export const inviteAction = defineAction({
  name: "members.invite",
  input: inviteMemberSchema,
  run: inviteMember,
  revalidate,
});

export const resetLinkAction = defineAction({
  name: "members.reset-link",
  input: oneSchema,
  run: createResetLink,
  revalidate,
});

export const revokeInviteAction = defineAction({
  name: "members.revoke-invite",
  input: oneSchema,
  run: revokeInvite,
  revalidate,
});

export const changeRoleAction = defineAction({
  name: "members.change-role",
  input: changeRoleSchema,
  run: changeRole,
  revalidate,
});

export const disableAction = defineAction({
  name: "members.disable",
  input: memberVersionSchema,
  run: disableMember,
  revalidate,
});

export const enableAction = defineAction({
  name: "members.enable",
  input: memberVersionSchema,
  run: enableMember,
  revalidate,
});

export const endSessionsAction = defineAction({
  name: "members.end-sessions",
  input: oneSchema,
  run: endMemberSessions,
  revalidate,
});
