import pg from "pg";
import { verifyLog } from "@/lib/audit/verify-log";

/** Prints the number of events and the head of a log that holds; else the first break, with exit code 1. */
const argument = process.argv[2];
const [seq, hash] = argument?.split(":") ?? [];
const since = seq !== undefined && hash !== undefined ? { seq: BigInt(seq), hash } : undefined;
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const report = await verifyLog(client, since);
  if (report.ok) {
    console.log(`${report.events} events, head ${report.events}:${report.head}`);
  } else {
    console.error(`The log is broken: ${report.message}.`);
    process.exitCode = 1;
  }
} finally {
  await client.end();
}
