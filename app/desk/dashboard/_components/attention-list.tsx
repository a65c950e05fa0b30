import { Link } from "@/components/ui/link";
import { ATTENTION_LABELS } from "@/lib/dashboard/labels";
import type { Attention } from "@/lib/dashboard/types";
import { formatCount } from "@/lib/shared/count";

/** What is stuck, one line each; the whole line leads to it. */
export function AttentionList({ attention }: { attention: readonly Attention[] }) {
  return (
    <ul aria-label="Needs attention" className="max-w-3xl">
      {attention.map(({ kind, count, href }) => (
        <li key={kind} className="border-b border-rule last:border-0">
          <Link
            href={href}
            prefetch={false}
            className="flex min-h-10 items-baseline gap-3 py-2 text-ink no-underline hover:underline"
          >
            <b className="min-w-14 text-end text-lg tabular-nums">{formatCount(count)}</b>{" "}
            <span>{ATTENTION_LABELS[kind][count === 1 ? "one" : "many"]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
