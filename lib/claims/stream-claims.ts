import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { streamPool } from "@/lib/db/list-pool";
import type { Actor } from "@/lib/shared/actor";
import { orderKeys, orderSql } from "./claim-order";
import { type Asked, claimWhere } from "./claim-where";
import type { ListState } from "./list-state";
import { LISTED_COLUMNS, LISTED_JOINS, type ListedRow, listedClaim } from "./listed-claim";
import type { ListedClaim } from "./types";

const BATCH = 1_000;

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** Sorting a whole desk takes longer than a page of it. */
const LIMIT_MS = 120_000;

/**
 * All claims that match, in the order of the list, a thousand at a time: one snapshot of the database, however long the reader takes, and no
 * more in memory than a batch. `ids` takes these claims alone. A reader that stops early ends the statement.
 */
export async function* streamClaims(
  actor: Actor,
  asked: Asked & Pick<ListState, "sort">,
  { ids, now = new Date() }: { ids?: readonly string[]; now?: Date } = {},
): AsyncGenerator<ListedClaim[]> {
  const where = ids === undefined ? claimWhere(actor, asked, now) : Prisma.sql`d."claimId" = ANY (${[...ids]}::uuid[])`;
  const { text, values } = Prisma.sql`DECLARE claims NO SCROLL CURSOR FOR
    SELECT ${LISTED_COLUMNS} FROM "DeskClaim" d ${LISTED_JOINS} WHERE ${where} ORDER BY ${orderSql(orderKeys(asked.sort))}`;
  const client = await streamPool().connect();
  let failure: Error | undefined;
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${LIMIT_MS}`);
    await client.query(text, values as unknown[]);
    for (;;) {
      const { rows } = await client.query<ListedRow>(`FETCH ${BATCH} FROM claims`);
      if (rows.length === 0) break;
      yield rows.map(listedClaim);
    }
  } catch (error) {
    failure = asError(error);
    throw error;
  } finally {
    // A connection in an unknown state is thrown away.
    if (failure === undefined) failure = await client.query("ROLLBACK").then(() => undefined, asError);
    client.release(failure);
  }
}
