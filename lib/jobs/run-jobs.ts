import "server-only";
import { EventEmitter } from "node:events";
import { Logger, type LogLevel, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { Task } from "./define-task";
import type { JobName } from "./payloads";
import { freeLostJobs, Presence } from "./presence";

const LOOK_FOR_LOST_MS = 10_000;
const RESTART_MS = 2_000;

const LEVELS: Record<`${LogLevel}`, "error" | "warn" | "debug" | "trace"> = {
  error: "error",
  warning: "warn",
  info: "debug",
  debug: "trace",
};

const logger = new Logger((scope) => (level, message) => {
  log()[LEVELS[level]]({ job: scope.jobId, task: scope.taskIdentifier }, message);
});

export type JobsToRun = {
  tasks: Record<JobName, Task>;
  /** Lines of a crontab: what is asked for by the clock. */
  crontab: string;
};

function taskListOf(tasks: JobsToRun["tasks"]): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload: unknown, { abortSignal }) => task(payload, { now: new Date(), signal: abortSignal }),
    ]),
  ) as TaskList;
}

/** Does jobs until the pool is told to end or gives up, as it does when the database is away. */
async function runOnce(pool: Pool, connectionString: string, jobs: JobsToRun, onStop: (stop: () => void) => void) {
  const events: WorkerEvents = new EventEmitter();
  let presence: Presence | undefined;
  events.on("pool:create", ({ workerPool }) => {
    presence = new Presence(connectionString, workerPool.id);
    void presence.hold();
  });
  const runner = await run({
    pgPool: pool,
    events,
    logger,
    crontab: jobs.crontab,
    taskList: taskListOf(jobs.tasks),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1_000,
  });
  onStop(() => void runner.stop().catch(() => {}));
  try {
    await runner.promise;
  } finally {
    await presence?.end();
  }
}

/**
 * Does the desk's jobs in this process, two at a time, and every 10 s looks for jobs whose worker is gone. Goes on when the database was away.
 * `stop()` takes no more jobs, and resolves when those begun have ended or were told to.
 */
export function runJobs(jobs: JobsToRun): { stop: () => Promise<void> } {
  const connectionString = env().DATABASE_APP_URL;
  const pool = new Pool({ connectionString, max: 5, options: "-c statement_timeout=15000 -c lock_timeout=8000" });
  // Broken connections fail at their next statement; unheard, the event would end the process. The library asks for both.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  let stopped = false;
  let wake = () => {};
  let stopRun = () => {};

  async function go(): Promise<void> {
    while (!stopped) {
      try {
        await runOnce(pool, connectionString, jobs, (stop) => {
          stopRun = stop;
          if (stopped) stop();
        });
      } catch (error) {
        log().error({ reason: (error as Error).message }, "the worker ended and begins again");
      }
      if (stopped) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, RESTART_MS);
      });
    }
  }

  const free = () =>
    freeLostJobs(pool).then(
      (count) => count > 0 && log().warn({ count }, "jobs of a worker that is gone are taken up again"),
      (error: Error) => log().warn({ reason: error.message }, "lost jobs could not be looked for"),
    );
  const looking = setInterval(free, LOOK_FOR_LOST_MS);
  void free();
  const going = go();
  return {
    async stop() {
      stopped = true;
      clearInterval(looking);
      stopRun();
      wake();
      await going;
      await pool.end();
    },
  };
}
