import { Table, Td, Th } from "@/components/ui/table";
import { jobLabel } from "@/lib/jobs/labels";
import type { QueueRow } from "@/lib/jobs/types";
import { ageWords } from "@/lib/shared/age-words";
import { formatCount } from "@/lib/shared/count";

export function QueueTable({ queues }: { queues: readonly QueueRow[] }) {
  return (
    <Table caption="Jobs by kind">
      <thead>
        <tr>
          <Th>Job</Th>
          <Th className="text-end">Waiting</Th>
          <Th className="text-end">Running</Th>
          <Th className="text-end">Failed</Th>
          <Th>Longest due</Th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, running, failed, oldestMs }) => (
          <tr key={name}>
            <Th scope="row">
              {jobLabel(name)} <span className="code text-muted">{name}</span>
            </Th>
            {[waiting, running, failed].map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three columns in a fixed order
              <Td key={index} className="code text-end">
                {formatCount(count)}
              </Td>
            ))}
            <Td className="whitespace-nowrap">{oldestMs === null ? "None is due" : ageWords(oldestMs)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
