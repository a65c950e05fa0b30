import "server-only";
import { z } from "zod";

/** What each job is given, by its name. Kept apart from what the jobs do, so that whoever asks for one need not know it. */
export const JOB_PAYLOADS = {
  /** Reads on in the event log and tells members what concerns them. Asked for by a trigger on "Event". */
  tell: z.object({}),
} as const;

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_PAYLOADS)[N]>;
