import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { type NameBook, readNames } from "./history-names";
import { eventWords, fieldLabel } from "./history-words";
import type { Person } from "./types";

const PAGE = 100;

export type FieldChange = { field: string; label: string; before: string; after: string };

/** One line of a claim's history. */
export type HistoryEntry = {
  seq: string;
  at: Date;
  action: string;
  words: string;
  actor: Person | null;
  reason: string | null;
  /** The bulk change that it was part of. */
  bulk: string | null;
  changes: FieldChange[];
};

export type History = {
  entries: HistoryEntry[];
  /** Continue with this `before`; null at the beginning of the claim. */
  older: string | null;
  total: number;
  people: Person[];
  fields: { field: string; label: string }[];
};

export type HistoryFilter = { field?: string | null; person?: string | null; before?: string | null };

type Values = Record<string, unknown> | null;
type Body = { action: string; before: Values; after: Values; reason: string | null; bulk?: string | null };
type Row = { seq: bigint; at: Date; actorId: string | null; body: string };

/**
 * What happened to a claim, the newest first, a hundred events at a time. The log holds ids; names of members, parties and sources are
 * those of today.
 */
export async function listHistory(_actor: Actor, claimId: string, filter: HistoryFilter = {}): Promise<History> {
  const where = Prisma.join(
    [
      Prisma.sql`e."claimId" = ${claimId}::uuid`,
      ...(filter.person ? [Prisma.sql`e."actorId" = ${filter.person}::uuid`] : []),
      ...(filter.field ? [touches(filter.field)] : []),
    ],
    " AND ",
  );
  const cursor = filter.before ? Prisma.sql`AND e."seq" < ${BigInt(filter.before)}` : Prisma.empty;
  const [rows, counts, people, fields] = await Promise.all([
    db.$queryRaw<Row[]>`SELECT e."seq", e."at", e."actorId"::text, e."body" FROM "Event" e
      WHERE ${where} ${cursor} ORDER BY e."seq" DESC LIMIT ${PAGE + 1}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "Event" e WHERE ${where}`,
    db.$queryRaw<Person[]>`SELECT m."id"::text, m."name" FROM "Member" m
      WHERE m."id" IN (SELECT e."actorId" FROM "Event" e WHERE e."claimId" = ${claimId}::uuid) ORDER BY m."name"`,
    db.$queryRaw<{ field: string }[]>`SELECT DISTINCT k.field FROM "Event" e,
      LATERAL jsonb_object_keys(coalesce(nullif(e."body"::jsonb -> 'after', 'null'), '{}') || coalesce(nullif(e."body"::jsonb -> 'before', 'null'), '{}')) AS k(field)
      WHERE e."claimId" = ${claimId}::uuid ORDER BY 1`,
  ]);
  const page = rows.slice(0, PAGE).map((row) => ({ ...row, body: JSON.parse(row.body) as Body }));
  const names = await readNames(page.flatMap(({ actorId, body }) => [actorId, body.before, body.after]));
  return {
    entries: page.map((row) => entry(row, names)),
    older: rows.length > PAGE ? String(page.at(-1)?.seq) : null,
    total: counts[0]?.total ?? 0,
    people,
    fields: fields.filter(({ field }) => isShown(field)).map(({ field }) => ({ field, label: fieldLabel(field) })),
  };
}

/** Ids that lead from one event to another, and say nothing to people. */
const isShown = (field: string) => field !== "threadId" && field !== "commentId";

function touches(field: string): Prisma.Sql {
  return Prisma.sql`(jsonb_exists(nullif(e."body"::jsonb -> 'after', 'null'), ${field}) OR jsonb_exists(nullif(e."body"::jsonb -> 'before', 'null'), ${field}))`;
}

function entry(row: Omit<Row, "body"> & { body: Body }, names: NameBook): HistoryEntry {
  const { before, after, action, reason, bulk = null } = row.body;
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return {
    seq: String(row.seq),
    at: row.at,
    action,
    words: eventWords(action),
    actor: row.actorId === null ? null : { id: row.actorId, name: names.name(row.actorId) },
    reason,
    bulk,
    changes: fields
      .filter(isShown)
      .map((field) => ({
        field,
        label: fieldLabel(field),
        before: names.words(field, before?.[field]),
        after: names.words(field, after?.[field]),
      }))
      // Nothing before and nothing after: a comment that mentions nobody.
      .filter((change) => change.before !== "" || change.after !== ""),
  };
}
