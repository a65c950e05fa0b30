"use client";

import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { MEMBER_ROLE_LABELS, type MemberRole } from "@/lib/members/labels";
import { initials } from "@/lib/shared/initials";
import { leaveDesk } from "./leave-desk";

/** The member's own menu at the end of the desk's head. Signing out leaves no draft behind in this browser. */
export function MemberMenu({ name, role }: { name: string; role: MemberRole }) {
  return (
    <Menu
      trigger={
        <button
          type="button"
          // The initials too: who works by voice says what is seen (WCAG 2.5.3).
          aria-label={`Your menu: ${name}, ${initials(name)}`}
          className="grid size-9 flex-none place-items-center rounded-full"
        >
          <Avatar name={name} />
        </button>
      }
    >
      <p className="px-3 py-1.5">
        <span className="block font-medium">{name}</span>
        <span className="meta">{MEMBER_ROLE_LABELS[role]}</span>
      </p>
      <MenuSeparator />
      <MenuLink href="/desk/account">Your account</MenuLink>
      <MenuItem onClick={() => void leaveDesk()}>Sign out</MenuItem>
    </Menu>
  );
}
