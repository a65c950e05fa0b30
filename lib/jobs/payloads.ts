import "server-only";
import { z } from "zod";

/** What each job is given, by its name. Kept apart from what the jobs do, so that whoever asks for one need not know it. */
export const JOB_PAYLOADS = {
  /** Reads on in the event log and tells members what concerns them. Asked for by a trigger on "Event". */
  tell: z.object({}),
  /** Every minute: reminds of questions to parties whose deadline is today, and records silence where it has passed. */
  "ask-clock": z.object({}),
  /** Every minute: says of claims that they are due soon, or overdue. */
  "claim-clock": z.object({}),
  /** Writes a member the mail about a claim, a minute after something happened there. */
  "mail-at-once": z.object({ memberId: z.uuid(), claimId: z.uuid() }),
  /** At 07:00 UTC: writes each member the mail about the day. */
  "mail-digest": z.object({}),
  /** Sends one mail. */
  mail: z.object({ mailId: z.uuid() }),
} as const;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_PAYLOADS)[N]>;
