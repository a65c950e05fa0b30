import "server-only";
import { createHash } from "node:crypto";
import type { ClientBase } from "pg";

const BATCH = 1000;

/** Where the log stops to hold together, in words. */
export class AuditBreak extends Error {}

/**
 * The end of a verified chain, the last digest of every row that an event names ("Table/id"; null: the row was removed), and the last stage
 * that an event says its claim came to, by the same name.
 */
export type VerifiedChain = {
  events: bigint;
  head: string;
  digests: Map<string, string | null>;
  stages: Map<string, string>;
};

type EventRow = Record<"seq" | "micros" | "action" | "body" | "prevHash" | "hash", string> &
  Record<"actorId" | "claimId" | "subjectType" | "subjectId", string | null>;

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * Reads the whole event log in order and checks every link: no gap, the previous hash, the hash over the stored bytes, and that the columns
 * say what the bytes say. `since` is a head remembered from an earlier run ("seq:hash"); it must still be on the chain.
 * Throws AuditBreak at the first line that does not hold.
 */
export async function verifyChain(client: ClientBase, since?: { seq: bigint; hash: string }): Promise<VerifiedChain> {
  const digests = new Map<string, string | null>();
  const stages = new Map<string, string>();
  let seq = 0n;
  let hash = "0".repeat(64);
  for (;;) {
    const { rows } = await client.query<EventRow>(
      `SELECT "seq"::text, (extract(epoch FROM "at") * 1000000)::bigint::text AS micros, "action", "body", "prevHash", "hash",
         "actorId"::text, "claimId"::text, "subjectType", "subjectId"::text
       FROM "Event" e WHERE e."seq" > $1 ORDER BY e."seq" LIMIT ${BATCH}`,
      [seq],
    );
    for (const row of rows) {
      if (BigInt(row.seq) !== seq + 1n) throw new AuditBreak(`event ${seq + 1n} is missing`);
      seq += 1n;
      if (row.prevHash !== hash) throw new AuditBreak(`event ${seq} does not follow the hash of event ${seq - 1n}`);
      if (sha256(row.prevHash + row.body) !== row.hash) throw new AuditBreak(`event ${seq} does not match its hash`);
      hash = row.hash;
      checkColumns(row);
      for (const change of changesOf(row)) {
        digests.set(`${change.table}/${change.id}`, change.sha256);
        if (change.stage !== undefined) stages.set(`${change.table}/${change.id}`, change.stage);
      }
      if (since?.seq === seq && since.hash !== hash)
        throw new AuditBreak(`event ${seq} is not the one that was remembered`);
    }
    if (rows.length < BATCH) break;
  }
  if (since !== undefined && since.seq > seq)
    throw new AuditBreak(`the log ends at event ${seq}, before the remembered event ${since.seq}`);
  return { events: seq, head: hash, digests, stages };
}

type Body = {
  seq: number;
  at: number;
  action: string;
  rows: { table: string; id: string; sha256: string | null; stage?: string }[];
} & Record<"actorId" | "claimId" | "subjectType" | "subjectId", string | null>;

function checkColumns(row: EventRow): void {
  const body = JSON.parse(row.body) as Body;
  const same =
    String(body.seq) === row.seq &&
    String(body.at) === row.micros &&
    body.action === row.action &&
    body.actorId === row.actorId &&
    body.claimId === row.claimId &&
    body.subjectType === row.subjectType &&
    body.subjectId === row.subjectId;
  if (!same) throw new AuditBreak(`the columns of event ${row.seq} differ from its text`);
}

function changesOf(row: EventRow): Body["rows"] {
  return (JSON.parse(row.body) as Body).rows;
}
