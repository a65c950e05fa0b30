import { randomUUID } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import { checkImport } from "@/lib/exchange/check-import";
import { importClaims } from "@/lib/exchange/import-claims";
import { keepImportFile } from "@/lib/exchange/keep-import-file";
import type { ImportReading } from "@/lib/exchange/schema";
import type { ImportPreview } from "@/lib/exchange/types";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { dataOf } from "./data-of";

export const HEADINGS = ["Claim", "Said by", "URL", "Date", "Tags"];

/** How the columns of `HEADINGS` are read. */
export const READING: ImportReading = {
  columns: { text: 0, attributor: 1, link: 2, date: 3, topics: 4 },
  language: "en",
  partyKind: "PERSON",
};

/** A file of these rows, with the headings. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify([HEADINGS, ...rows]);
}

/** Sends a file as a browser does: in parts of any size. */
export function sendFile(
  actor: Actor,
  content: string | Uint8Array,
  { id = randomUUID(), name = "claims.csv", part = 50_000 }: { id?: string; name?: string; part?: number } = {},
): Promise<Result<ImportPreview>> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  async function* parts() {
    for (let at = 0; at < bytes.length; at += part) yield bytes.subarray(at, at + part);
  }
  return keepImportFile(actor, { id, name }, parts());
}

export const NO_DUPLICATES = { same: false, alike: false };

/** A file that the desk keeps; its id. */
export async function kept(actor: Actor, content: string | Uint8Array) {
  return dataOf(await sendFile(actor, content)).id;
}

/** A kept file and what its check found. */
export async function checked(actor: Actor, content: string | Uint8Array) {
  const fileId = await kept(actor, content);
  return { fileId, check: dataOf(await checkImport(actor, { fileId, reading: READING })) };
}

/** The report of an import of this file, without duplicates unless they are ticked. */
export async function imported(actor: Actor, content: string, ticked: Partial<typeof NO_DUPLICATES> = {}) {
  const { fileId } = await checked(actor, content);
  return dataOf(await importClaims(actor, { fileId, reading: READING, ...NO_DUPLICATES, ...ticked }));
}

/** Rows of a large file, the same at every call: each claim is a sentence of its own, of forty parties, half of them with a link. */
export function* manyRows(count: number, seed: string): Generator<string[]> {
  const verbs = ["delivered", "withheld", "repaired", "counted", "sold", "burned", "promised", "inspected"];
  const things = ["barges", "turbines", "ballots", "vaccines", "rails", "tractors", "archives"];
  for (let at = 0; at < count; at += 1) {
    const day = `${2000 + (at % 24)}-0${1 + (at % 9)}-1${at % 10}`;
    yield [
      `${seed} office ${at} ${verbs[at % 8]} ${at * 7 + 3} ${things[at % 7]} near kilometre ${at * 13}`,
      `${seed} party ${at % 40}`,
      at % 2 === 0 ? `https://example.org/${seed}/${at % 500}` : "",
      at % 3 === 0 ? day : at % 3 === 1 ? day.slice(0, 7) : "2021",
      at % 4 === 0 ? "transport, supply" : "",
    ];
  }
}
