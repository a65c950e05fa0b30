import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/require-actor";
import { countQueue, listQueue } from "@/lib/reviews/list-queue";
import { queueNumbers } from "@/lib/reviews/queue-numbers";
import {
  loadQueueParams,
  QUEUE_LABELS,
  QUEUE_LISTS,
  QUEUE_SORTS,
  type QueueList,
  type QueueSort,
  queueHref,
} from "@/lib/reviews/search-params";
import { Pages } from "../_components/pages";
import { QueueChanges } from "./_components/queue-changes";
import { QueueRows } from "./_components/queue-rows";

export const metadata: Metadata = { title: "Reviews" };

const SORT_LABELS: Record<QueueSort, string> = { waiting: "Waiting longest", due: "Due first", priority: "Priority" };

export default async function ReviewsPage({ searchParams }: PageProps<"/desk/reviews">) {
  const actor = await requireActor();
  const params = await loadQueueParams(searchParams);
  const { list, sort } = params;
  const now = new Date();
  const [counts, numbers, queue] = await Promise.all([
    countQueue(actor),
    queueNumbers(actor, list),
    listQueue(actor, params, now),
  ]);
  const tabs = QUEUE_LISTS.map((one) => ({
    href: queueHref({ list: one, sort }),
    label: QUEUE_LABELS[one],
    count: counts[one],
  }));
  return (
    <>
      <PageHeader
        title="Reviews"
        tabs={<TabLinks label="Lists of reviews" tabs={tabs} current={queueHref({ list, sort })} />}
      />
      <QueueChanges list={list} numbers={numbers} />
      <div className="px-4 pb-16 md:px-5">
        {queue.total === 0 ? (
          <Nothing list={list} others={counts.all} />
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
              <nav aria-label="Order of the list" className="flex flex-wrap gap-1">
                {QUEUE_SORTS.map((one) => (
                  <ButtonLink
                    key={one}
                    href={queueHref({ list, sort: one })}
                    size="small"
                    variant={one === sort ? "plain" : "quiet"}
                    aria-current={one === sort ? "true" : undefined}
                  >
                    {SORT_LABELS[one]}
                  </ButtonLink>
                ))}
              </nav>
              <p className="meta max-md:hidden">
                J and K walk the claims, Enter opens the review, Space shows the claim beside the list.
              </p>
            </div>
            <QueueRows list={list} sort={sort} rows={queue.rows} now={now} />
            <Pages page={queue.page} pages={queue.pages} address={(page) => queueHref({ list, sort, page })} />
          </>
        )}
      </div>
    </>
  );
}

function Nothing({ list, others }: { list: QueueList; others: number }) {
  if (list === "back")
    return (
      <EmptyState className="mt-6" title="Nothing was sent back">
        Claims for which changes were asked are listed here, and those whose approvals count no more because the content
        changed.
      </EmptyState>
    );
  if (list === "mine" && others > 0)
    return (
      <EmptyState
        className="mt-6"
        title="Nothing waits for you"
        action={<ButtonLink href={queueHref({ list: "all" })}>Everything in review</ButtonLink>}
      >
        What is in review waits for others: you wrote part of it, or approved it already.
      </EmptyState>
    );
  return (
    <EmptyState className="mt-6" title="Nothing is in review" action={<ButtonLink href="/desk">My work</ButtonLink>}>
      Claims come here when somebody asks for a review of a drafted verdict.
    </EmptyState>
  );
}
