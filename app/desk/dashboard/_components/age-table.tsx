import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { STAGE_LABELS } from "@/lib/claims/labels";
import { AGE_BUCKETS } from "@/lib/dashboard/labels";
import type { StageAge } from "@/lib/dashboard/types";
import { NumberLink } from "./number-link";

/** Open claims: stages by how long they have been in them. */
export function AgeTable({ ages }: { ages: readonly StageAge[] }) {
  return (
    <Table caption="Open claims by stage and by how long they have been in it">
      <thead>
        <tr>
          <Th>Stage</Th>
          {AGE_BUCKETS.map(({ label }) => (
            <Th key={label} className="text-end">
              {label}
            </Th>
          ))}
          <Th className="text-end">All</Th>
        </tr>
      </thead>
      <tbody>
        {ages.map(({ stage, total, buckets }) => (
          <tr key={stage}>
            <Th scope="row" className="whitespace-nowrap">
              <Link href={total.href} prefetch={false} className="text-ink no-underline hover:underline">
                {STAGE_LABELS[stage]}
              </Link>
            </Th>
            {AGE_BUCKETS.map(({ label }, index) => {
              const figure = buckets[index];
              return (
                <Td key={label} className="text-end">
                  {figure ? <NumberLink figure={figure} of={`${STAGE_LABELS[stage]}, ${label.toLowerCase()}`} /> : null}
                </Td>
              );
            })}
            <Td className="text-end font-semibold">
              <NumberLink figure={total} of={`in all, ${STAGE_LABELS[stage]}`} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
