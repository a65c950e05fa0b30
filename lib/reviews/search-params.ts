import { createLoader, type inferParserType, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

/** The lists of the review queue: what the member may decide, everything that waits, and what was sent back or whose approvals lapsed. */
export const QUEUE_LISTS = ["mine", "all", "back"] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];

/** So many claims of a list, the newest, are told to a window that shows it. */
export const QUEUE_TOLD = 1_000;

/** Its orders: what waits longest, what is due first, what is most pressing. */
export const QUEUE_SORTS = ["waiting", "due", "priority"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export const queueParams = {
  list: parseAsStringLiteral(QUEUE_LISTS).withDefault("mine"),
  sort: parseAsStringLiteral(QUEUE_SORTS).withDefault("waiting"),
  page: parseAsInteger.withDefault(1),
};

export type QueueParams = inferParserType<typeof queueParams>;

export const loadQueueParams = createLoader(queueParams);

/** The address of a list of the queue; what is as at first is left out. */
export function queueHref({ list, sort, page }: { list: QueueList; sort?: QueueSort; page?: number }): string {
  const query = new URLSearchParams();
  if (list !== "mine") query.set("list", list);
  if (sort !== undefined && sort !== "waiting") query.set("sort", sort);
  if (page !== undefined && page > 1) query.set("page", String(page));
  return query.size === 0 ? "/desk/reviews" : `/desk/reviews?${query}`;
}

/** What a draft is compared with on its screen: the member's own last decision, the last approval, the last publication. */
export const SINCE = ["decision", "approval", "publication"] as const;
export type Since = (typeof SINCE)[number];

/** The screen of a review: what its draft is compared with, and the list of the queue from which it was opened. */
export const loadReviewParams = createLoader({
  since: parseAsStringLiteral(SINCE),
  queue: parseAsStringLiteral(QUEUE_LISTS),
  sort: queueParams.sort,
});

/** The address of the review of a claim, with the list of the queue in which it is gone through. */
export function reviewHref(
  claimId: string,
  { queue, sort, since }: { queue?: QueueList | null; sort?: QueueSort; since?: Since } = {},
): string {
  const query = new URLSearchParams();
  if (queue) query.set("queue", queue);
  if (queue && sort !== undefined && sort !== "waiting") query.set("sort", sort);
  if (since !== undefined) query.set("since", since);
  return `/desk/claims/${claimId}/review${query.size === 0 ? "" : `?${query}`}`;
}

/** What the lists are called. */
export const QUEUE_LABELS: Record<QueueList, string> = {
  mine: "Mine to decide",
  all: "Everything in review",
  back: "Sent back or lapsed",
};
