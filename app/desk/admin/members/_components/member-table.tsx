import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { awayWords, MEMBER_ROLE_LABELS } from "@/lib/members/labels";
import type { AbsenceRow, MemberRow } from "@/lib/members/types";
import { formatInstant } from "@/lib/shared/dates";
import { MemberDialog } from "./member-dialog";

export function MemberTable({ members, absences }: { members: readonly MemberRow[]; absences: readonly AbsenceRow[] }) {
  return (
    <Table caption="Members of the desk">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Email</Th>
          <Th>Role</Th>
          <Th>Last seen</Th>
          <Th>Sessions</Th>
          <Th>
            <span className="sr-only">Manage</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <Th scope="row">
              <span className="font-medium">{member.name}</span> {member.self ? <Badge>You</Badge> : null}
              {member.disabledAt ? <Badge tone="alert">Disabled</Badge> : null}
              <AwayNow absences={absences.filter(({ memberId }) => memberId === member.id)} />
            </Th>
            <Td>{member.email}</Td>
            <Td>{MEMBER_ROLE_LABELS[member.role]}</Td>
            <Td className="whitespace-nowrap">{member.lastSeenAt ? formatInstant(member.lastSeenAt) : "Never"}</Td>
            <Td className="code">{member.sessions}</Td>
            <Td className="text-end">
              <MemberDialog member={member} absences={absences.filter(({ memberId }) => memberId === member.id)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function AwayNow({ absences }: { absences: readonly AbsenceRow[] }) {
  const first = absences[0];
  if (first === undefined) return null;
  return <span className="meta block">{awayWords({ from: first.begun ? null : first.from, until: first.until })}</span>;
}
