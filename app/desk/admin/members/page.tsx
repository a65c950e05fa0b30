import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { requireActor } from "@/lib/auth/require-actor";
import { listAbsences } from "@/lib/members/list-absences";
import { listMembers } from "@/lib/members/list-members";
import { InviteDialog } from "./_components/invite-dialog";
import { InviteTable } from "./_components/invite-table";
import { MemberTable } from "./_components/member-table";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await requireActor();
  const [list, absences] = await Promise.all([listMembers(actor), listAbsences(actor, { all: true })]);
  if (list === null) notFound();
  return (
    <>
      <PageHeader title="Members" actions={<InviteDialog />} />
      <div className="px-4 pb-16 md:px-5">
        <Section title="On the desk" aside={`${list.members.length} in all`} rule={list.invites.length > 0}>
          <MemberTable members={list.members} absences={absences} />
        </Section>
        {list.invites.length > 0 ? (
          <Section title="Links not used yet" rule={false}>
            <InviteTable invites={list.invites} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
