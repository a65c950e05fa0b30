import "server-only";
import type { ClientBase } from "pg";
import { AuditBreak, verifyChain } from "./verify-chain";
import { verifyRecords } from "./verify-records";

export type AuditReport = { ok: true; events: bigint; head: string } | { ok: false; message: string };

/**
 * Verifies the event log and that the records agree with it, on one snapshot of the database, with code of its own rather than the
 * database's functions. Tamper-evident only against somebody who does not rewrite the whole rest of the chain: keep heads elsewhere and
 * give one as `since` to find that too.
 */
export async function verifyLog(client: ClientBase, since?: { seq: bigint; hash: string }): Promise<AuditReport> {
  // Row digests are over the text of the row, in which instants are written in the session's zone.
  await client.query("SET TIME ZONE 'UTC'");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const chain = await verifyChain(client, since);
    await verifyRecords(client, chain);
    return { ok: true, events: chain.events, head: chain.head };
  } catch (error) {
    if (error instanceof AuditBreak) return { ok: false, message: error.message };
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}
