import pg from "pg";
import { stopCluster, superuserConfig } from "./cluster.mjs";

// Everybody who uses the embedded server holds this lock shared. PostgreSQL itself gives it back when its holder is
// killed, so there is no list of users that could go stale.
const LOCK = "29099028053713274";

/**
 * Says that this process uses the running cluster. `onLost` is called when the server goes away without being
 * asked to. The lease's `release()` gives it up; `releaseAndStop()` also stops the server unless another process still uses
 * it, and returns whether it did.
 */
export async function takeLease(cluster, port, onLost = () => {}) {
  const client = new pg.Client({
    ...superuserConfig(cluster, port),
    application_name: "gainsay launcher",
    keepAlive: true,
  });
  let released = false;
  client.on("error", () => {});
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared($1)", [LOCK]);
  client.on("end", () => {
    if (!released) onLost();
  });
  return {
    async release() {
      released = true;
      await client.end().catch(() => {});
    },
    async releaseAndStop() {
      released = true;
      try {
        await client.query("SELECT pg_advisory_unlock_shared($1)", [LOCK]);
        const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS last", [LOCK]);
        // Held until the end, so that nobody takes a lease on a server that is about to stop.
        if (rows[0].last) await stopCluster(cluster);
        return rows[0].last;
      } catch {
        return false; // the server is gone already
      } finally {
        await client.end().catch(() => {});
      }
    },
  };
}
