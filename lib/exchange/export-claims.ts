import "server-only";
import { stringify } from "csv-stringify/sync";
import { appendEvent } from "@/lib/audit/append-event";
import { CLAIM_COLUMNS, type ClaimColumnId } from "@/lib/claims/columns";
import { countClaims } from "@/lib/claims/count-claims";
import { writeFilter } from "@/lib/claims/filter-text";
import { type ListState, listState, writeSort } from "@/lib/claims/list-state";
import { streamClaims } from "@/lib/claims/stream-claims";
import type { ListedClaim } from "@/lib/claims/types";
import { transact } from "@/lib/db/transact";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/shared/actor";
import { isoDay } from "@/lib/shared/dates";
import { ok, type Result } from "@/lib/shared/result";
import { EXPORT_CELLS, exportRecord } from "./export-cells";
import type { ExportClaims, ExportFormat } from "./schema";

/** A file on its way: its parts come as they are read. Ending the generator early ends the reading. */
export type ExportedFile = { name: string; type: string; parts: AsyncGenerator<string> };

const TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/jsonl; charset=utf-8",
};

/**
 * All claims that match, in the order and with the columns of the list, as CSV or as JSON Lines. Written into the log before the first row
 * is read: who took what out of the desk is known even when the reader breaks off.
 */
export async function exportClaims(actor: Actor, input: ExportClaims, now = new Date()): Promise<Result<ExportedFile>> {
  const asked = { q: input.q, filter: input.filter, sort: input.sort, cols: input.cols };
  const { state } = listState({ ...asked, pin: null, density: null });
  const [total] = input.ids.length > 0 ? [] : await countClaims(actor, [{ q: state.q, filter: state.filter }]);
  const logged = await transact<null>(async (tx) => {
    await appendEvent(tx, {
      action: "claims.exported",
      actorId: actor.id,
      after: {
        format: input.format,
        columns: input.format === "csv" ? state.columns.join(",") : "all",
        ...(input.ids.length > 0
          ? { selected: input.ids.length }
          : {
              q: state.q,
              filter: writeFilter(state.filter),
              sort: writeSort(state.sort),
              claims: total?.count ?? 0,
              except: input.except.length,
              exact: total?.exact ?? true,
            }),
      },
    });
    return ok(null);
  });
  if (!logged.ok) return logged;
  return ok({
    name: `claims-${isoDay(now)}.${input.format}`,
    type: TYPES[input.format],
    parts: partsOf(actor, input, state),
  });
}

async function* partsOf(actor: Actor, input: ExportClaims, state: ListState): AsyncGenerator<string> {
  const { ids, except, format } = input;
  const left = new Set(except.map((id) => id.toLowerCase()));
  const batches = streamClaims(actor, state, ids.length > 0 ? { ids } : {});
  // Spreadsheets take a file without the mark for one of their own old encoding.
  if (format === "csv") yield `\ufeff${csvLines([headings(state.columns)])}`;
  for await (const batch of batches) {
    const claims = left.size === 0 ? batch : batch.filter(({ id }) => !left.has(id));
    yield format === "csv" ? csvOf(claims, state.columns) : jsonOf(claims);
  }
}

const linkOf = ({ id }: ListedClaim) => `${env().APP_ORIGIN}/desk/claims/${id}`;

function headings(columns: readonly ClaimColumnId[]): string[] {
  const labels = new Map(CLAIM_COLUMNS.map(({ id, label }) => [id, label]));
  return [...columns.map((id) => labels.get(id) ?? id), "Link"];
}

function csvOf(claims: readonly ListedClaim[], columns: readonly ClaimColumnId[]): string {
  return csvLines(claims.map((claim) => [...columns.map((id) => EXPORT_CELLS[id](claim)), linkOf(claim)]));
}

/**
 * No cell is a formula to a spreadsheet: one that begins like one gets an apostrophe in front, and so does what would begin one where the
 * reader's separator is a semicolon or a tab.
 */
function csvLines(rows: string[][]): string {
  const neutral = rows.map((row) => row.map((cell) => cell.replace(/([;\t]\s*)(?=[=+\-@])/g, "$1'")));
  return stringify(neutral, { escape_formulas: true, record_delimiter: "windows" });
}

function jsonOf(claims: readonly ListedClaim[]): string {
  return claims.map((claim) => `${JSON.stringify(exportRecord(claim, linkOf(claim)))}\n`).join("");
}
