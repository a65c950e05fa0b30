import "server-only";
import type { Tx } from "@/lib/db/client";
import { fromWindows1252 } from "@/lib/fetching/text-encoding";

/** The text of a kept file, part by part: never more than one part of it is in memory. The byte order mark is left out. */
export async function* textOfFile(
  tx: Pick<Tx, "importChunk">,
  file: { id: string; encoding: string },
): AsyncGenerator<string> {
  const decoder = file.encoding === "windows-1252" ? null : new TextDecoder(file.encoding);
  for (let number = 0; ; number += 1) {
    const chunk = await tx.importChunk.findUnique({
      where: { fileId_number: { fileId: file.id, number } },
      select: { bytes: true },
    });
    if (chunk === null) break;
    yield decoder === null ? fromWindows1252(chunk.bytes) : decoder.decode(chunk.bytes, { stream: true });
  }
  const rest = decoder?.decode() ?? "";
  if (rest !== "") yield rest;
}
