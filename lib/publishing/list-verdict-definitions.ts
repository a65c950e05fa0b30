import "server-only";
import type { VerdictCode } from "@/lib/db/generated/enums";
import { readerDb } from "@/lib/db/reader";

export type VerdictDefinition = {
  code: VerdictCode;
  edition: number;
  name: string;
  definition: string;
  value: number | null;
  createdAt: Date;
};

/** The definition in force of every verdict, from the top of the scale down, with its earlier editions, the newest first. */
export async function listVerdictDefinitions(): Promise<{ now: VerdictDefinition; earlier: VerdictDefinition[] }[]> {
  const rows = await readerDb.verdictDefinition.findMany({
    select: { code: true, edition: true, name: true, definition: true, value: true, createdAt: true },
    orderBy: { edition: "desc" },
  });
  const inForce = rows.filter((row, index) => rows.findIndex(({ code }) => code === row.code) === index);
  return inForce
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .map((now) => ({ now, earlier: rows.filter((row) => row.code === now.code && row !== now) }));
}
