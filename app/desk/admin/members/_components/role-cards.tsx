"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { MEMBER_ROLE_HINTS, MEMBER_ROLE_LABELS, type MemberRole } from "@/lib/members/labels";

const OPTIONS = (Object.keys(MEMBER_ROLE_LABELS) as MemberRole[]).map((role) => ({
  value: role,
  label: MEMBER_ROLE_LABELS[role],
  hint: MEMBER_ROLE_HINTS[role],
}));

/** The three roles, each with what it may do. */
export function RoleCards({ defaultValue }: { defaultValue: MemberRole }) {
  return <RadioCards name="role" options={OPTIONS} defaultValue={defaultValue} />;
}
