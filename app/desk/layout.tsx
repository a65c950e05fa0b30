import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskShell } from "@/components/layout/desk-shell";
import { currentSession } from "@/lib/auth/current-session";
import { canSeeDashboard } from "@/lib/dashboard/policy";
import { canManageMembers } from "@/lib/members/policy";
import { countUnread } from "@/lib/notifications/list-told";
import type { Actor } from "@/lib/shared/actor";
import { DeskPalette } from "./_components/desk-palette";
import { DeskReauth } from "./_components/desk-reauth";
import { LiveProvider } from "./_components/live/live-provider";
import { PresentMembers } from "./_components/live/present-members";
import { MemberMenu } from "./_components/member-menu";
import { Bell } from "./notifications/_components/bell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

const LINKS = [
  { href: "/desk", label: "My work", alone: true },
  { href: "/desk/articles", label: "Articles" },
  { href: "/desk/claims", label: "Claims" },
  { href: "/desk/reviews", label: "Reviews" },
  { href: "/desk/parties", label: "Parties" },
];

const EDITOR_LINKS = [{ href: "/desk/dashboard", label: "Dashboard" }];

const ADMIN_LINKS = [
  { href: "/desk/admin/members", label: "Members" },
  { href: "/desk/admin/jobs", label: "Jobs" },
  { href: "/desk/admin/settings", label: "Settings" },
];

/** The frame of the desk. It guards nothing: every page asks for its actor, and leaves for the sign-in page without one. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === null) return children;
  const { actor, email } = session;
  const links = [
    ...LINKS,
    ...(canSeeDashboard(actor) ? EDITOR_LINKS : []),
    ...(canManageMembers(actor) ? ADMIN_LINKS : []),
  ];
  return (
    <DeskReauth email={email}>
      <LiveProvider>
        <DeskShell
          home="/desk"
          links={links}
          status={<PresentMembers />}
          search={<DeskPalette isAdmin={canManageMembers(actor)} seesDashboard={canSeeDashboard(actor)} />}
          bell={<MemberBell actor={actor} />}
          memberMenu={<MemberMenu name={actor.name} role={actor.role} />}
        >
          {children}
        </DeskShell>
      </LiveProvider>
    </DeskReauth>
  );
}

/** Asks by itself, so that the page need not wait for its number before it begins. */
async function MemberBell({ actor }: { actor: Actor }) {
  return <Bell first={await countUnread(actor)} />;
}
