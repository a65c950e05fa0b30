// Runs one long reading in a process with a small heap and answers, as JSON, what it found and how far the heap grew meanwhile.
import { actorFrom } from "@/lib/auth/actor-from";
import { db } from "@/lib/db/client";
import { checkImport } from "@/lib/exchange/check-import";
import { exportClaims } from "@/lib/exchange/export-claims";
import { READING } from "./import-files";

const [mode = "", memberId = "", fileId = ""] = process.argv.slice(2);

const nothing = { q: "", filter: "", sort: "", cols: "", ids: [], except: [] };

async function read(): Promise<unknown> {
  const actor = actorFrom(await db.member.findUniqueOrThrow({ where: { id: memberId } }));
  if (mode === "check") {
    const check = await checkImport(actor, { fileId, reading: READING });
    return check.ok ? { rows: check.data.rows, faults: check.data.faults.length } : check;
  }
  const exported = await exportClaims(actor, { ...nothing, format: "csv" });
  if (!exported.ok) return exported;
  let bytes = 0;
  let parts = 0;
  for await (const part of exported.data.parts) {
    bytes += part.length;
    parts += 1;
  }
  return { bytes, parts };
}

// What the first query brings along is no growth.
await db.member.count();
const before = process.memoryUsage().heapUsed;
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}, 5);
const found = await read();
clearInterval(watch);
process.stdout.write(`${JSON.stringify({ found, grownMb: (peak - before) / 1024 / 1024 })}\n`);
process.exit(0);
