import { Archive, CircleAlert, CircleDashed } from "lucide-react";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/shared/dates";
import { CAPTURE_METHOD_LABELS } from "@/lib/sources/labels";
import type { CaptureSummary } from "@/lib/sources/types";

/**
 * Whether a copy of a source is kept: the one that was pinned, else the latest; the failure to make one, with its reason; or nothing yet.
 */
export function CaptureState({ captures, pinnedId }: { captures: readonly CaptureSummary[]; pinnedId: string | null }) {
  const kept = captures.filter((capture) => capture.sha256 !== null);
  const shown = kept.find((capture) => capture.id === pinnedId) ?? kept[0];
  if (shown?.sha256) {
    return (
      <p className="meta flex flex-wrap items-baseline gap-x-2">
        <Archive aria-hidden />
        <Link href={`/desk/captures/${shown.id}`}>Copy kept {formatDay(shown.capturedAt)}</Link>
        <span>{CAPTURE_METHOD_LABELS[shown.method].toLowerCase()}</span>
        <span className="code" title={shown.sha256}>
          sha256 {shown.sha256.slice(0, 8)}…{shown.sha256.slice(-4)}
        </span>
        {kept.length > 1 ? <span>and {kept.length - 1} more</span> : null}
      </p>
    );
  }
  const [failed] = captures;
  if (failed !== undefined) {
    return (
      <p className="text-sm font-medium text-r-partly">
        <CircleAlert aria-hidden /> No copy, tried {formatDay(failed.capturedAt)}: {failed.failureMessage}
      </p>
    );
  }
  return (
    <p className="meta">
      <CircleDashed aria-hidden /> No copy is kept yet.
    </p>
  );
}
