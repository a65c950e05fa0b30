"use client";

import { ActionButton } from "@/components/forms/action-button";
import { Table, Td, Th } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { MAIL_STATE_LABELS } from "@/lib/mail/labels";
import type { StuckMail } from "@/lib/mail/types";
import { formatInstant } from "@/lib/shared/dates";
import { sendMailAgainAction } from "../actions";

/** Mails that did not go out, or may not have. The words of a mail are its reader's, and not shown. */
export function MailTable({ stuck }: { stuck: readonly StuckMail[] }) {
  return (
    <Table caption="Mail that is stuck">
      <thead>
        <tr>
          <Th>To</Th>
          <Th>State</Th>
          <Th>Why</Th>
          <Th className="text-end">Tries</Th>
          <Th>
            <span className="sr-only">What to do</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {stuck.map(({ id, member, kind, state, error, attempts, createdAt }) => (
          <tr key={id}>
            <Th scope="row" className="min-w-48">
              {member}
              <span className="block text-xs text-muted">
                {kind === "DIGEST" ? "digest" : "at once"}, {formatInstant(createdAt)}
              </span>
            </Th>
            <Td className="whitespace-nowrap">{MAIL_STATE_LABELS[state]}</Td>
            <Td className="code min-w-64 max-w-xl wrap-anywhere">{error?.slice(0, 400)}</Td>
            <Td className="code text-end">{attempts}</Td>
            <Td>
              <ActionButton
                size="small"
                action={sendMailAgainAction}
                input={{ id, attempts }}
                className="justify-self-end"
                aria-label={`Send again: to ${member}, ${formatInstant(createdAt)}`}
                onSuccess={() => notify("The mail is sent again.")}
              >
                Send again
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
