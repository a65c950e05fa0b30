import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/require-actor";
import { listJobs } from "@/lib/jobs/list-jobs";
import { listStuckMail } from "@/lib/mail/list-stuck-mail";
import { formatCount } from "@/lib/shared/count";
import { FailureTable } from "./_components/failure-table";
import { MailTable } from "./_components/mail-table";
import { QueueTable } from "./_components/queue-table";

export const metadata: Metadata = { title: "Jobs" };

export default async function JobsPage() {
  const actor = await requireActor();
  const [list, mail] = await Promise.all([listJobs(actor), listStuckMail(actor)]);
  if (list === null || mail === null) notFound();
  const { queues, failed, failedCount } = list;
  return (
    <>
      <PageHeader title="Jobs" />
      <div className="px-4 pb-16 md:px-5">
        <Section title="Failed" aside={failedCount > 0 ? `${formatCount(failedCount)} in all` : undefined}>
          {failed.length === 0 ? (
            <EmptyState title="Nothing failed">
              A job that fails is tried again by itself, and listed here meanwhile.
            </EmptyState>
          ) : (
            <FailureTable failed={failed} />
          )}
        </Section>
        <Section title="Mail" aside={mail.count > 0 ? `${formatCount(mail.count)} stuck` : undefined}>
          {mail.on ? null : (
            <p className="meta mb-3">
              No mail is sent: no mail server is set (SMTP_URL). Members are told at the desk.
            </p>
          )}
          {mail.stuck.length > 0 ? <MailTable stuck={mail.stuck} /> : null}
          {mail.on && mail.stuck.length === 0 ? (
            <EmptyState title="Every mail went out">
              What the server does not take is tried again, and listed here meanwhile.
            </EmptyState>
          ) : null}
        </Section>
        <Section title="By kind" rule={false}>
          <QueueTable queues={queues} />
        </Section>
      </div>
    </>
  );
}
