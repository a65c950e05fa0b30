import "server-only";
import { Client, type Pool } from "pg";
import { log } from "@/lib/log";

/** The first half of the advisory locks that workers hold; any number that nothing else uses. */
const CLASS = 1_735_487_843;

const RECONNECT_MS = 1_000;

/** A machine that vanished says no goodbye: PostgreSQL asks after 10 s of silence, and gives it up 15 s later. */
const OPTIONS =
  "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c idle_session_timeout=0";

/** The sign that a worker lives: an advisory lock on its id, on a connection of its own, which PostgreSQL frees when the process is gone. */
export class Presence {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private held = false;
  private ended = false;

  constructor(
    private readonly connectionString: string,
    private readonly workerId: string,
  ) {}

  /** Takes the lock, and takes it again whenever its connection breaks. Never throws. */
  async hold(): Promise<void> {
    const client = new Client({ connectionString: this.connectionString, options: OPTIONS, keepAlive: true });
    this.client = client;
    let lost = false;
    const again = (reason?: Error) => {
      if (lost || this.ended) return;
      lost = true;
      // Once an outage, not once a second.
      if (this.held) log().warn({ reason: reason?.message }, "a worker lost the connection that shows it lives");
      this.held = false;
      void client.end().catch(() => {});
      this.timer = setTimeout(() => void this.hold(), RECONNECT_MS);
    };
    client.on("error", again);
    client.on("end", () => again());
    try {
      await client.connect();
      await client.query("SELECT pg_advisory_lock_shared($1, hashtext($2))", [CLASS, this.workerId]);
      this.held = true;
    } catch (error) {
      again(error as Error);
    }
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => {});
  }
}

/**
 * Frees the jobs of workers that are gone, so that they are taken up again at once; the library itself waits four hours. Their last try counts,
 * but never as the last one allowed: that it was broken off is no fault of the job. Locks younger than 5 s are left, for a worker that begins
 * may not show yet. Returns how many jobs were freed. Use a connection that is nobody's presence.
 */
export async function freeLostJobs(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `WITH holders AS MATERIALIZED (
       SELECT DISTINCT "locked_by" FROM graphile_worker._private_jobs
       WHERE "locked_by" IS NOT NULL AND "locked_at" < now() - interval '5 seconds'
     ), lost AS MATERIALIZED (
       SELECT h."locked_by" FROM holders h WHERE pg_try_advisory_xact_lock($1, hashtext(h."locked_by"))
     )
     UPDATE graphile_worker._private_jobs j SET "locked_at" = NULL, "locked_by" = NULL, "updated_at" = now(),
       "attempts" = least(j."attempts", j."max_attempts" - 1), "last_error" = coalesce(j."last_error", 'The process that did it ended in the middle of it.')
     FROM lost l WHERE j."locked_by" = l."locked_by"`,
    [CLASS],
  );
  return rowCount ?? 0;
}
