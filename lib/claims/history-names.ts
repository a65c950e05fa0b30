import "server-only";
import { db } from "@/lib/db/client";
import { valueWords } from "./history-words";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names for the ids of the log. */
export type NameBook = {
  name: (id: string) => string;
  /** A value of the log in words: labels for codes, names for ids, "" for nothing. */
  words: (field: string, value: unknown) => string;
};

/** Reads the names behind every id in the values: members, parties, sources and claims. */
export async function readNames(values: readonly unknown[]): Promise<NameBook> {
  const ids = [...new Set(JSON.stringify(values).match(UUID) ?? [])];
  const where = { id: { in: ids } };
  const [members, parties, sources, claims] = await Promise.all([
    db.member.findMany({ where, select: { id: true, name: true } }),
    db.party.findMany({ where, select: { id: true, name: true } }),
    db.source.findMany({ where, select: { id: true, title: true } }),
    db.claim.findMany({ where, select: { id: true, number: true } }),
  ]);
  const names = new Map<string, string>([
    ...members.map(({ id, name }): [string, string] => [id, name]),
    ...parties.map(({ id, name }): [string, string] => [id, name]),
    ...sources.map(({ id, title }): [string, string] => [id, title]),
    ...claims.map(({ id, number }): [string, string] => [id, `C-${number}`]),
  ]);
  const name = (id: string) => names.get(id) ?? id;
  return { name, words: (field, value) => valueWords(field, value, name) };
}
