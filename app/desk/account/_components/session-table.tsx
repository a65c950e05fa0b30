"use client";

import { ActionButton } from "@/components/forms/action-button";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import type { SessionRow } from "@/lib/members/types";
import { browserWords } from "@/lib/shared/browser-words";
import { formatInstant } from "@/lib/shared/dates";
import { endSessionAction } from "../actions";

/** The member's sessions. The one that looks at them is ended by signing out. */
export function SessionTable({ sessions }: { sessions: readonly SessionRow[] }) {
  return (
    <Table caption="Where you are signed in">
      <thead>
        <tr>
          <Th>Browser</Th>
          <Th>Signed in</Th>
          <Th>Last used</Th>
          <Th>
            <span className="sr-only">End</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <Th scope="row">{browserWords(session.userAgent)}</Th>
            <Td>{formatInstant(session.createdAt)}</Td>
            <Td>{formatInstant(session.lastSeenAt)}</Td>
            <Td className="text-end">
              {session.current ? (
                <Badge tone="strong">This browser</Badge>
              ) : (
                <ActionButton
                  action={endSessionAction}
                  input={{ id: session.id }}
                  size="small"
                  className="justify-items-end"
                  aria-label={`End the session of ${browserWords(session.userAgent)}, last used ${formatInstant(session.lastSeenAt)}`}
                  onSuccess={() => notify("The session has ended.")}
                >
                  End
                </ActionButton>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
