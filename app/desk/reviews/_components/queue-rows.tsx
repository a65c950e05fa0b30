"use client";

import { QUEUE_LABELS, type QueueList, type QueueSort, reviewHref } from "@/lib/reviews/search-params";
import type { QueueRow as Row } from "@/lib/reviews/types";
import { PeekPanel } from "../../_components/peek-panel";
import { useWalkKeys } from "../../_components/use-walk-keys";
import { QueueRow } from "./queue-row";

const GROUP = "Reviews";

/** The claims of a list of the review queue: walked, opened and looked at by keys. */
export function QueueRows({
  list,
  sort,
  rows,
  now,
}: {
  list: QueueList;
  sort: QueueSort;
  rows: readonly Row[];
  now: Date;
}) {
  const hrefOf = ({ id }: Row) => reviewHref(id, { queue: list, sort });
  const { active, activate, row, open, walk, onKeyDown } = useWalkKeys(rows, GROUP, hrefOf);
  return (
    <div className="flex items-start">
      <ul aria-label={QUEUE_LABELS[list]} className="min-w-0 flex-1" onKeyDown={onKeyDown}>
        {rows.map((one) => (
          <QueueRow
            key={one.id}
            row={one}
            href={hrefOf(one)}
            now={now}
            active={one.id === active}
            onFocus={() => one.id !== active && activate(one.id)}
          />
        ))}
      </ul>
      <PeekPanel open={open} seen={row?.version ?? 0} first={null} walk={walk} group={GROUP} sticky />
    </div>
  );
}
