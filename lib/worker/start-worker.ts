import "server-only";
import { runJobs } from "@/lib/jobs/run-jobs";
import { CRONTAB, TASKS } from "./registry";

/** Does the desk's jobs in this process. `stop()` resolves when those begun have ended. */
export function startWorker(): { stop: () => Promise<void> } {
  return runJobs({ tasks: TASKS, crontab: CRONTAB });
}
