"use client";

import { ActionButton } from "@/components/forms/action-button";
import { Table, Td, Th } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { INVITE_PURPOSE_LABELS, MEMBER_ROLE_LABELS } from "@/lib/members/labels";
import type { InviteRow } from "@/lib/members/types";
import { formatInstant } from "@/lib/shared/dates";
import { revokeInviteAction } from "../actions";

/** Links that wait to be used. The link itself is not kept; a lost one is replaced by a new one. */
export function InviteTable({ invites }: { invites: readonly InviteRow[] }) {
  return (
    <Table caption="Links that nobody has used yet">
      <thead>
        <tr>
          <Th>For</Th>
          <Th>Link</Th>
          <Th>Role</Th>
          <Th>Works until</Th>
          <Th>
            <span className="sr-only">Take back</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {invites.map((invite) => (
          <tr key={invite.id}>
            <Th scope="row">
              <span className="font-medium">{invite.name ?? "Whoever has the link"}</span>{" "}
              {invite.email ? <span className="text-muted">{invite.email}</span> : null}
            </Th>
            <Td>{INVITE_PURPOSE_LABELS[invite.purpose]}</Td>
            <Td>{MEMBER_ROLE_LABELS[invite.role]}</Td>
            <Td className="whitespace-nowrap">{formatInstant(invite.expiresAt)}</Td>
            <Td className="text-end">
              <ActionButton
                action={revokeInviteAction}
                input={{ id: invite.id }}
                size="small"
                className="justify-items-end"
                aria-label={`Take back the link for ${invite.name ?? "the first admin"}`}
                onSuccess={() => notify("The link works no longer.")}
              >
                Take back
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
