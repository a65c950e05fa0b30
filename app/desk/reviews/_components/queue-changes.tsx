"use client";

import { QUEUE_TOLD, type QueueList } from "@/lib/reviews/search-params";
import { formatCount } from "@/lib/shared/count";
import { listChange } from "@/lib/shared/list-change";
import { ChangeNotice, useSettledValue } from "../../_components/live/change-notice";
import { useLive, useWatchQueue } from "../../_components/live/live-provider";

/** Says how many claims came to the list and left it while it was looked at. `numbers` are those that the page was made with. */
export function QueueChanges({ list, numbers }: { list: QueueList; numbers: readonly number[] }) {
  useWatchQueue(list);
  const { queue } = useLive();
  const { came, left } = queue?.list === list ? listChange(numbers, queue.numbers, QUEUE_TOLD) : { came: 0, left: 0 };
  const words = [came > 0 && `${formatCount(came)} new`, left > 0 && `${formatCount(left)} gone`]
    .filter(Boolean)
    .join(", ");
  const said = useSettledValue(words, "");
  return <ChangeNotice group="Reviews">{words === "" || said === "" ? null : words}</ChangeNotice>;
}
