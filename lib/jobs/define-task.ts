import "server-only";
import { JOB_PAYLOADS, type JobName, type JobPayload } from "./payloads";

export type TaskContext = {
  /** When the job began; tests give another time. */
  now: Date;
  /** Aborted when the process is to end: stop at the next safe place, the job is taken up again. */
  signal: AbortSignal;
};

export type Task = (payload: unknown, context: TaskContext) => Promise<void>;

/** A job's work behind the check of its payload. A payload that is not as it should be fails the job. */
export function defineTask<N extends JobName>(
  name: N,
  run: (payload: JobPayload<N>, context: TaskContext) => Promise<void>,
): Task {
  return async (payload, context) => run(JOB_PAYLOADS[name].parse(payload) as JobPayload<N>, context);
}
