import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/link";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/require-actor";
import { listNotifications } from "@/lib/claims/list-notifications";
import { countWork } from "@/lib/claims/list-work";
import { loadWorkParams, type WorkListName } from "@/lib/claims/search-params";
import type { Total } from "@/lib/claims/types";
import { listMentions } from "@/lib/comments/list-mentions";
import { countMyTasks } from "@/lib/tasks/list-my-tasks";
import { LeftWorkSection } from "./_components/left-work-section";
import { MentionList } from "./_components/mention-list";
import { WorkBody } from "./_components/work-body";

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
  const hrefOf = (name: WorkListName) => (name === "assigned" ? "/desk" : `/desk?list=${name}`);
  const tab = (name: WorkListName, label: string, { count, exact }: Total) => ({
    href: hrefOf(name),
    label,
    count,
    more: !exact,
  });
  const tabs = [
    tab("assigned", "Assigned to me", counts.assigned),
    tab("tasks", "My tasks", { count: tasks, exact: true }),
    tab("waiting", "Waiting for answers", counts.waiting),
    tab("review", "Ready for my review", counts.review),
    tab("re-review", "Re-review", counts["re-review"]),
    tab("mentions", "Mentions", { count: mentions.total, exact: true }),
    tab("triage", "Triage", counts.triage),
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
        tabs={<TabLinks label="Lists of work" tabs={tabs} current={hrefOf(list === "put-off" ? "triage" : list)} />}
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
