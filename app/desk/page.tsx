import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { listNotifications } from "@/lib/claims/list-notifications";
import { countWork } from "@/lib/claims/list-work";
import { loadWorkParams } from "@/lib/claims/search-params";
import { listMentions } from "@/lib/comments/list-mentions";
import { countMyTasks } from "@/lib/tasks/list-my-tasks";
import { LeftWorkSection } from "./_components/left-work-section";
import { MentionList } from "./_components/mention-list";
import { WorkBody } from "./_components/work-body";
import { WorkTabs } from "./_components/work-tabs";

export const metadata: Metadata = { title: "My work" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MyWorkPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { list } = await loadWorkParams(searchParams);
  const [counts, tasks, reversals, mentions] = await Promise.all([
    countWork(actor),
    countMyTasks(actor),
    listNotifications(actor),
    listMentions(actor),
  ]);
  const tabs = [
    { list: "assigned", label: "Assigned to me", total: counts.assigned },
    { list: "tasks", label: "My tasks", total: { count: tasks, exact: true } },
    { list: "waiting", label: "Waiting for answers", total: counts.waiting },
    { list: "review", label: "Ready for my review", total: counts.review },
    { list: "re-review", label: "Re-review", total: counts["re-review"] },
    { list: "mentions", label: "Mentions", total: { count: mentions.total, exact: true } },
    { list: "triage", label: "Triage", total: counts.triage },
  ];
  return (
    <>
      <PageHeader
        title="My work"
        actions={
          <ButtonLink variant="primary" href="/desk/claims?new=1">
            New claim
          </ButtonLink>
        }
        tabs={<WorkTabs tabs={tabs} current={list === "put-off" ? "triage" : list} />}
      />
      <div className="px-4 pb-16 md:px-5">
        {list === "mentions" ? (
          <MentionList {...mentions} />
        ) : (
          <WorkBody actor={actor} list={list} counts={counts} reversals={reversals} />
        )}
        {list === "assigned" ? <LeftWorkSection actor={actor} /> : null}
      </div>
    </>
  );
}
