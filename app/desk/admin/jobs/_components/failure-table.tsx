"use client";

import { ActionButton } from "@/components/forms/action-button";
import { Table, Td, Th } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { jobLabel } from "@/lib/jobs/labels";
import type { FailedJob } from "@/lib/jobs/types";
import { formatInstant } from "@/lib/shared/dates";
import { giveUpJobAction, retryJobAction } from "../actions";

/** Jobs that failed, with what they said, when they are tried next, and what an admin can do. */
export function FailureTable({ failed }: { failed: readonly FailedJob[] }) {
  return (
    <Table caption="Jobs that failed">
      <thead>
        <tr>
          <Th>Job</Th>
          <Th>What it said</Th>
          <Th>Tried</Th>
          <Th>Next try</Th>
          <Th>
            <span className="sr-only">What to do</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {failed.map(({ id, name, attempts, maxAttempts, error, askedAt, nextTryAt }) => (
          <tr key={id}>
            <Th scope="row" className="min-w-48">
              {jobLabel(name)} <span className="code whitespace-nowrap text-muted">#{id}</span>
              <span className="block text-xs text-muted">asked for {formatInstant(askedAt)}</span>
            </Th>
            <Td className="code min-w-64 max-w-xl wrap-anywhere">{error.slice(0, 400)}</Td>
            <Td className="whitespace-nowrap">
              {attempts} of {maxAttempts}
            </Td>
            <Td className="whitespace-nowrap">{nextTryAt ? formatInstant(nextTryAt) : "Not by itself"}</Td>
            <Td>
              <div className="flex justify-end gap-2">
                <ActionButton
                  size="small"
                  action={retryJobAction}
                  input={{ id, attempts }}
                  aria-label={`Try again: ${jobLabel(name)}, #${id}`}
                  onSuccess={() => notify("The job is tried again.")}
                >
                  Try again
                </ActionButton>
                <ActionButton
                  size="small"
                  action={giveUpJobAction}
                  input={{ id, attempts }}
                  aria-label={`Give up: ${jobLabel(name)}, #${id}`}
                  onSuccess={() => notify("The job is given up.")}
                >
                  Give up
                </ActionButton>
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
