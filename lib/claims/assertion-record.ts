import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dateFromColumns } from "@/lib/shared/precise-date-schema";
import type { AssertionRecord } from "./types";

const COLUMNS = {
  id: true,
  claimId: true,
  version: true,
  party: { select: { id: true, name: true } },
  primary: true,
  capacity: true,
  mode: true,
  words: true,
  wordsLanguage: true,
  translation: true,
  saidFrom: true,
  saidTo: true,
  saidPrecision: true,
  passage: { select: { id: true, exact: true, article: { select: { id: true, title: true, language: true } } } },
  source: { select: { id: true, title: true, url: true } },
  locator: true,
  viaIds: true,
} as const satisfies Prisma.AssertionSelect;

/** The live assertions of a claim that fit `where`, the primary one first, then in the order of recording. */
export async function assertionRecords(
  tx: Pick<Tx, "assertion" | "party">,
  where: Prisma.AssertionWhereInput,
): Promise<AssertionRecord[]> {
  const rows = await tx.assertion.findMany({
    where: { withdrawnAt: null, ...where },
    orderBy: [{ primary: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  const viaIds = [...new Set(rows.flatMap((row) => row.viaIds))];
  const parties = await tx.party.findMany({ where: { id: { in: viaIds } }, select: { id: true, name: true } });
  const names = new Map(parties.map((party) => [party.id, party]));
  return rows.map(({ saidFrom, saidTo, saidPrecision, passage, viaIds, ...row }) => ({
    ...row,
    said: dateFromColumns(saidFrom, saidTo, saidPrecision),
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
    via: viaIds.flatMap((id) => names.get(id) ?? []),
  }));
}
