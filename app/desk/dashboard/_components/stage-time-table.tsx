import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { STAGE_LABELS } from "@/lib/claims/labels";
import type { StageTime } from "@/lib/dashboard/types";
import { ageWords } from "@/lib/shared/age-words";
import { NumberLink } from "./number-link";

/** How long claims were in each stage: half of them no longer than the median, nine of ten no longer than the 90th percentile. */
export function StageTimeTable({ times }: { times: readonly StageTime[] }) {
  return (
    <Table caption="Time in stage: how many claims left it, median and 90th percentile">
      <thead>
        <tr>
          <Th>Stage</Th>
          <Th className="text-end">Left it</Th>
          <Th className="text-end">Median</Th>
          <Th className="text-end">90th percentile</Th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ stage, left, median, p90 }) => (
          <tr key={stage}>
            <Th scope="row">
              <Link href={left.href} prefetch={false} className="text-ink no-underline hover:underline">
                {STAGE_LABELS[stage]}
              </Link>
            </Th>
            <Td className="text-end">
              <NumberLink figure={left} of={`left ${STAGE_LABELS[stage]}`} />
            </Td>
            <Time ms={median} href={left.href} of={`median in ${STAGE_LABELS[stage]}`} />
            <Time ms={p90} href={left.href} of={`90th percentile in ${STAGE_LABELS[stage]}`} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Time({ ms, href, of }: { ms: number | null; href: string; of: string }) {
  return (
    <Td className="text-end whitespace-nowrap">
      {ms === null ? (
        <span className="text-muted">none left</span>
      ) : (
        <Link href={href} prefetch={false}>
          {ageWords(ms)}
          <span className="sr-only"> {of}</span>
        </Link>
      )}
    </Td>
  );
}
