import { VerdictPill } from "@/components/claims/verdict-pill";
import { Link } from "@/components/ui/link";
import { SegmentBar } from "@/components/ui/segment-bar";
import { Table, Td, Th } from "@/components/ui/table";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { ThroughputWeek } from "@/lib/dashboard/types";
import { formatDay } from "@/lib/shared/dates";
import { NumberLink } from "./number-link";

const FILLS = {
  CONFIRMED: "fill-v-confirmed-bd",
  MOSTLY_SUPPORTED: "fill-v-mostly-bd",
  CONTESTED: "fill-v-contested-bd",
  MISLEADING: "fill-v-misleading-bd",
  FALSE: "fill-v-false-bd",
  UNPROVEN: "fill-v-unproven-bd",
} as const satisfies Record<keyof ThroughputWeek["verdicts"], string>;

const VERDICTS = Object.keys(FILLS) as (keyof typeof FILLS)[];

/** Weeks by verdicts. The bar of a week is as long as its share of the best week. */
export function ThroughputTable({ weeks }: { weeks: readonly ThroughputWeek[] }) {
  const most = Math.max(1, ...weeks.map(({ total }) => total.count));
  return (
    <Table caption="First verdicts published, by week and verdict">
      <thead>
        <tr>
          <Th>Week from</Th>
          {VERDICTS.map((verdict) => (
            <Th key={verdict} className="text-end">
              <VerdictPill state={verdict} size="small" />
            </Th>
          ))}
          <Th className="text-end">All</Th>
          <Th className="w-1/4 print:hidden" aria-hidden />
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, total, verdicts }) => (
          <tr key={week}>
            <Th scope="row" className="h-8 py-1 whitespace-nowrap">
              <Link href={total.href} prefetch={false} className="text-ink no-underline hover:underline">
                {formatDay(week)}
              </Link>
            </Th>
            {VERDICTS.map((verdict) => (
              <Td key={verdict} className="h-8 py-1 text-end">
                <NumberLink
                  figure={verdicts[verdict]}
                  of={`${VERIFICATION_STATE_LABELS[verdict]}, week from ${formatDay(week)}`}
                />
              </Td>
            ))}
            <Td className="h-8 py-1 text-end font-semibold">
              <NumberLink figure={total} of={`in all, week from ${formatDay(week)}`} />
            </Td>
            <Td className="h-8 min-w-32 py-1 print:hidden" aria-hidden>
              {total.count > 0 ? (
                <div style={{ width: `${(total.count / most) * 100}%` }}>
                  <SegmentBar
                    segments={VERDICTS.map((verdict) => ({
                      label: verdict,
                      count: verdicts[verdict].count,
                      fill: FILLS[verdict],
                    }))}
                  />
                </div>
              ) : null}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
