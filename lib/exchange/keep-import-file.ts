import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { isBinary } from "@/lib/fetching/text-encoding";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { EncodingWatch } from "./encoding-watch";
import { previewImport } from "./preview-import";
import { IMPORT_LIMITS, type KeepImportFile } from "./schema";
import type { ImportPreview } from "./types";

const CHUNK = 256 * 1024;
const KEPT_HOURS = 24;
const KEPT_OF_ONE_MEMBER = 5;

/**
 * Keeps a file of claims while it is checked and imported, at most a day, and answers what its columns seem to be. Imports nothing. INVALID
 * for an empty file, one over 20 MB, and one that is no text. Sent twice with the same id it is kept once.
 */
export async function keepImportFile(
  actor: Actor,
  input: KeepImportFile,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<ImportPreview>> {
  await forgetOld(actor);
  const known = await db.importFile.findUnique({
    where: { id: input.id },
    select: { createdById: true, sha256: true },
  });
  if (known !== null && known.createdById !== actor.id) return fail("CONFLICT", "Choose the file again.");
  if (known?.sha256) return previewImport(actor, input.id);
  await dropImportFile(actor, { fileId: input.id });
  // Not one transaction: a slow line would hold a connection of the database for minutes. Without its hash the file does not count.
  await db.importFile.create({ data: { ...input, createdById: actor.id }, select: { id: true } });
  const stored = await store(input.id, bytes).catch(async (error: unknown) => {
    await dropImportFile(actor, { fileId: input.id });
    throw error;
  });
  const preview = stored.ok ? await previewImport(actor, input.id) : stored;
  if (!preview.ok) await dropImportFile(actor, { fileId: input.id });
  return preview;
}

async function store(fileId: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<null>> {
  const hash = createHash("sha256");
  const encoding = new EncodingWatch();
  let size = 0;
  let number = 0;
  for await (const chunk of inChunks(bytes)) {
    size += chunk.length;
    if (size > IMPORT_LIMITS.bytes)
      return fail("INVALID", "This file is larger than 20 MB. Split it, and import the parts one after the other.");
    if (number === 0 && isNoText(chunk))
      return fail("INVALID", "This is no CSV file. Save the spreadsheet as CSV (UTF-8), and choose that file.");
    hash.update(chunk);
    encoding.see(chunk);
    await db.importChunk.create({ data: { fileId, number, bytes: new Uint8Array(chunk) }, select: { number: true } });
    number += 1;
  }
  if (size === 0) return fail("INVALID", "This file is empty. Choose another.");
  await db.importFile.update({
    where: { id: fileId },
    data: { size, sha256: hash.digest("hex"), encoding: encoding.end() },
    select: { id: true },
  });
  return ok(null);
}

/** The bytes in parts of one size, the last one smaller. */
async function* inChunks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    held.push(part);
    size += part.byteLength;
    if (size < CHUNK) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; all.length - at >= CHUNK; at += CHUNK) yield all.subarray(at, at + CHUNK);
    held = [all.subarray(at)];
    size = all.length - at;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Spreadsheets are ZIP archives; pictures and programs are full of control characters. */
function isNoText(start: Buffer): boolean {
  const utf16 = start[0] === 0xff || start[0] === 0xfe;
  return start.subarray(0, 2).toString("latin1") === "PK" || (!utf16 && isBinary(start.toString("latin1", 0, 65_536)));
}

async function forgetOld(actor: Actor): Promise<void> {
  const before = new Date(Date.now() - KEPT_HOURS * 3_600_000);
  await db.importFile.deleteMany({ where: { createdAt: { lt: before } } });
  const surplus = await db.importFile.findMany({
    where: { createdById: actor.id },
    orderBy: { createdAt: "desc" },
    skip: KEPT_OF_ONE_MEMBER - 1,
    select: { id: true },
  });
  await db.importFile.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } });
}

/** Drops a file before its day is over. Says nothing when it is gone already. */
export async function dropImportFile(actor: Actor, { fileId }: { fileId: string }): Promise<Result<null>> {
  await db.importFile.deleteMany({ where: { id: fileId, createdById: actor.id } });
  return ok(null);
}
