import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Facts } from "@/components/ui/facts";
import { requireSession } from "@/lib/auth/require-actor";
import { getAccount } from "@/lib/members/get-account";
import { MEMBER_ROLE_HINTS, MEMBER_ROLE_LABELS } from "@/lib/members/labels";
import { listAbsences } from "@/lib/members/list-absences";
import { listChoices } from "@/lib/notifications/list-choices";
import { Absences } from "../_components/absences";
import { ChoiceForm } from "./_components/choice-form";
import { EverywhereButton } from "./_components/everywhere-button";
import { NameForm } from "./_components/name-form";
import { PasswordForm } from "./_components/password-form";
import { SessionTable } from "./_components/session-table";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { id, actor } = await requireSession();
  const [account, absences, told] = await Promise.all([getAccount(actor, id), listAbsences(actor), listChoices(actor)]);
  return (
    <>
      <PageHeader title="Your account" />
      <div className="px-4 pb-16 md:px-5">
        <Section title="You">
          <div className="grid gap-5">
            <Facts
              items={[
                { term: "Email", value: account.email },
                { term: "Role", value: `${MEMBER_ROLE_LABELS[actor.role]}. ${MEMBER_ROLE_HINTS[actor.role]}` },
              ]}
            />
            <NameForm name={account.name} version={account.version} />
          </div>
        </Section>
        <Section title="Absence" aside="Shown to whoever gives you work">
          <Absences memberId={actor.id} absences={absences} />
        </Section>
        <div id="notifications" className="scroll-mt-4">
          <Section
            title="What you are told"
            aside={told.mails ? "The daily mail goes out at 07:00 UTC, when something is unread" : null}
          >
            <ChoiceForm choices={told.choices} mails={told.mails} />
          </Section>
        </div>
        <Section title="Password" aside="Changing it signs you out everywhere else">
          <PasswordForm email={account.email} />
        </Section>
        <Section title="Where you are signed in" rule={false}>
          <SessionTable sessions={account.sessions} />
          <div className="mt-5">
            <EverywhereButton />
          </div>
        </Section>
      </div>
    </>
  );
}
