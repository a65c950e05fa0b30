/** One kind of job: how many wait for their turn or for their time, how many run, and how many failed and are not done yet. */
export type QueueRow = {
  name: string;
  waiting: number;
  running: number;
  failed: number;
  /** How long the one that waits longest has been due, in milliseconds; null when none is due. */
  oldestMs: number | null;
};

/** A job that failed, tried again or not. Times are ISO strings. */
export type FailedJob = {
  id: string;
  name: string;
  attempts: number;
  maxAttempts: number;
  error: string;
  askedAt: string;
  /** Null when it is not tried any more. */
  nextTryAt: string | null;
};

/** The queue as admins see it. `failedCount` counts also those that the list leaves out. */
export type JobList = { queues: QueueRow[]; failed: FailedJob[]; failedCount: number };
