import "server-only";
import type { Tx } from "@/lib/db/client";
import { addJobs } from "@/lib/jobs/add-job";
import type { LoggedEvent } from "./logged-event";
import { readChoices } from "./read-choices";
import type { Recipient } from "./recipients";

/** How long what happens at a claim is gathered into one mail. */
const GATHER_MS = 60_000;

/** Asks for the mail at once about a claim to each of these members; who waits for it already has it put off. */
export function askForMails(
  tx: Tx,
  told: readonly Pick<Recipient, "memberId" | "claimId">[],
  now: Date,
): Promise<void> {
  const runAt = new Date(now.getTime() + GATHER_MS);
  const jobs = told.map(({ memberId, claimId }) => ({
    payload: { memberId, claimId },
    key: `mail-at-once.${memberId}.${claimId}`,
    runAt,
  }));
  return addJobs(tx, "mail-at-once", jobs);
}

/** Reversals are written by a rule of the database, with the response: of those only the mail is left to ask for. */
export async function mailReversals(tx: Tx, event: LoggedEvent, now: Date): Promise<void> {
  if (event.subjectType !== "Response") return;
  const reversals = await tx.notification.findMany({
    where: { kind: "REVERSAL", responseId: event.subjectId, readAt: null, mailedAt: null },
    select: { memberId: true, kind: true, claimId: true },
  });
  if (reversals.length === 0) return;
  const told = await readChoices(tx, reversals);
  await askForMails(
    tx,
    told.filter(({ mail }) => mail === "AT_ONCE"),
    now,
  );
}
