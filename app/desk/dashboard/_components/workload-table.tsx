import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import type { MemberWork } from "@/lib/dashboard/types";
import { Bar } from "./bar";
import { NumberLink } from "./number-link";

/** What each member has to do, the most first. */
export function WorkloadTable({ members }: { members: readonly MemberWork[] }) {
  const most = Math.max(0, ...members.map(({ open }) => open.count));
  return (
    <Table caption="Open work by member">
      <thead>
        <tr>
          <Th>Member</Th>
          <Th className="text-end">Open claims</Th>
          <Th className="w-1/4 print:hidden" aria-hidden />
          <Th className="text-end">Overdue</Th>
          <Th className="text-end">Due in 48 hours</Th>
          <Th className="text-end">Open tasks</Th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, disabled, open, overdue, soon, tasks }) => (
          <tr key={id}>
            <Th scope="row">
              <Link href={open.href} prefetch={false} className="text-ink no-underline hover:underline">
                {name}
              </Link>
              {disabled ? <span className="text-muted"> (disabled)</span> : null}
            </Th>
            <Td className="text-end">
              <NumberLink figure={open} of={`open claims of ${name}`} />
            </Td>
            <Td className="print:hidden" aria-hidden>
              <Bar count={open.count} most={most} />
            </Td>
            <Td className="text-end">
              <NumberLink figure={overdue} of={`overdue claims of ${name}`} />
            </Td>
            <Td className="text-end">
              <NumberLink figure={soon} of={`claims of ${name} due in 48 hours`} />
            </Td>
            <Td className="text-end">
              <NumberLink figure={tasks} of={`open tasks of ${name}`} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
