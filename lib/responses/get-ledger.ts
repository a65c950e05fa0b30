import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { claimDenial, inLedgerOrder, partyDenial, standingOf } from "./denial-status";
import type { Ledger, LedgerDates, LedgerEntry, LedgerParty } from "./types";

const ENTRY = {
  source: { select: { id: true, title: true, url: true } },
  passage: { select: { id: true, exact: true, article: { select: { id: true, title: true, language: true } } } },
  correctedBy: { select: { id: true, recordedAt: true } },
} as const satisfies Prisma.ResponseInclude;

type Row = Prisma.ResponseGetPayload<{ include: typeof ENTRY }>;

/**
 * The ledger of a claim: the parties that it concerns, their entries, and the denial status of each and of the claim as of two dates: what
 * had been said by a day, as far as the desk had recorded it by an instant (null: now). Entries that did not count then are in it, and
 * say why.
 */
export async function getLedger(
  _actor: Actor,
  claimId: string,
  { saidBy = null, recordedBy = null }: { saidBy?: string | null; recordedBy?: Date | null } = {},
): Promise<Result<Ledger>> {
  const claim = isUuid(claimId) ? await db.claim.findUnique({ where: { id: claimId }, select: { id: true } }) : null;
  if (claim === null) return fail("NOT_FOUND", "There is no such claim.");
  const asOf: LedgerDates = { saidBy, recordedBy, today: isoDay(new Date()) };
  const [concerned, rows] = await Promise.all([
    db.concernedParty.findMany({
      where: {
        claimId,
        ...(recordedBy === null
          ? { withdrawnAt: null }
          : { createdAt: { lte: recordedBy }, OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: recordedBy } }] }),
      },
      orderBy: [{ claimant: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      include: { party: { select: { id: true, name: true, kind: true } } },
    }),
    db.response.findMany({ where: { claimId }, include: ENTRY }),
  ]);
  const names = await memberNames(rows);
  const entries = rows.map((row) => ledgerEntry(row, names, asOf));
  const parties = concerned.map(({ id, version, party, claimant, notAskedReason }): LedgerParty => {
    const own = entries.filter((entry) => entry.partyId === party.id).sort((a, b) => inLedgerOrder(ruled(a), ruled(b)));
    return { id, version, party, claimant, notAskedReason, ...partyDenial(own.map(ruled), asOf), entries: own };
  });
  return ok({ claimId, asOf, ...claimDenial(parties), parties });
}

async function memberNames(rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => [row.codedById, row.recordedById]))];
  const members = await db.member.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(members.map((member) => [member.id, member.name]));
}

function ruled(entry: LedgerEntry) {
  return { ...entry, saidFrom: entry.said.from };
}

function ledgerEntry(row: Row, names: Map<string, string>, asOf: LedgerDates): LedgerEntry {
  const { claimId: _, codedById, recordedById, saidFrom, saidTo, saidPrecision, correctedBy, passage, ...rest } = row;
  const { sourceId: __, passageId: ___, ...columns } = rest;
  const entry = {
    ...columns,
    codedBy: names.get(codedById) ?? "",
    recordedBy: names.get(recordedById) ?? "",
    said: { from: isoDay(saidFrom), to: isoDay(saidTo), precision: saidPrecision },
    deadline: row.deadline === null ? null : isoDay(row.deadline),
    passage:
      passage === null
        ? null
        : {
            id: passage.id,
            exact: passage.exact,
            articleId: passage.article.id,
            articleTitle: passage.article.title,
            language: passage.article.language,
          },
    correctedById: correctedBy?.id ?? null,
    correctedAt: correctedBy?.recordedAt ?? null,
  };
  return { ...entry, standing: standingOf({ ...entry, saidFrom: entry.said.from }, asOf) };
}
