import { Link } from "@/components/ui/link";
import type { Figure } from "@/lib/dashboard/types";
import { formatCount } from "@/lib/shared/count";

/** A number that leads to what it counts. `of` says to a screen reader what that is; nothing is behind a zero. */
export function NumberLink({ figure: { count, href }, of }: { figure: Figure; of: string }) {
  if (count === 0) return <span className="text-muted tabular-nums">0</span>;
  return (
    <Link href={href} prefetch={false} className="tabular-nums">
      {formatCount(count)}
      <span className="sr-only"> {of}</span>
    </Link>
  );
}
