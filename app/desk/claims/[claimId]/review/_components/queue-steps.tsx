"use client";

import { useRouter } from "next/navigation";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { ButtonLink, Link } from "@/components/ui/link";
import { QUEUE_LABELS, queueHref, reviewHref } from "@/lib/reviews/search-params";
import type { QueuePlace } from "@/lib/reviews/types";
import { formatCount } from "@/lib/shared/count";

/** Where the claim stands in the list of the queue from which it was opened, and the steps to those beside it: N and P. */
export function QueueSteps({ queue: { list, sort, place, total, previous, next } }: { queue: QueuePlace }) {
  const router = useRouter();
  const hrefOf = (to: { id: string }) => reviewHref(to.id, { queue: list, sort });
  const go = (to: { id: string } | null) => () => to && router.push(hrefOf(to));
  useShortcut({ keys: "n", label: "Next in the queue", group: "Reviews" }, go(next), next !== null);
  useShortcut({ keys: "p", label: "Before it in the queue", group: "Reviews" }, go(previous), previous !== null);
  return (
    <nav
      aria-label="Review queue"
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-rule px-4 py-1.5 md:px-5 print:hidden"
    >
      <span>
        <Link href={queueHref({ list, sort })}>{QUEUE_LABELS[list]}</Link>{" "}
        <span className="meta">
          {place === null ? leftWords(total) : `${formatCount(place)} of ${formatCount(total)}`}
        </span>
      </span>
      <span className="ms-auto flex flex-wrap gap-2">
        {previous ? (
          <ButtonLink href={hrefOf(previous)} variant="quiet" size="small">
            Before
            <KeyHint keys="p" />
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink href={hrefOf(next)} variant={place === null ? "primary" : "plain"} size="small">
            Next in the queue
            <KeyHint keys="n" />
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}

/** This one is not in the list any more. */
function leftWords(total: number): string {
  return total === 0 ? "nothing is left" : `this one is out of it, ${formatCount(total)} left`;
}
