import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { changeWords, type Skip } from "./bulk-labels";
import type { BulkChange } from "./bulk-schema";
import { memberNames } from "./member-names";
import type { Person } from "./types";

/** Longer than a part of a run can take: after that, nothing works on it any more. */
const SILENT_MS = 30_000;

/** A bulk change as far as it came. A run that was cut off did exactly what its report says, and no more. */
export type BulkReport = {
  id: string;
  by: Person | null;
  /** What is changed, in words. */
  words: string;
  /** How many claims the selection held when it began. */
  matched: number;
  /** Numbers of the changed claims. */
  changed: number[];
  skips: Skip[];
  state: "RUNNING" | "FINISHED" | "CUT_OFF";
  startedAt: Date;
  finishedAt: Date | null;
};

/** The report of a bulk change; null when there is no such one. Every member of the desk may read it. */
export async function getBulkRun(_actor: Actor, id: string, now = new Date()): Promise<BulkReport | null> {
  const run = await db.bulkRun.findUnique({ where: { id } });
  if (run === null) return null;
  const change = run.change as BulkChange;
  const ownerId = change.kind === "ASSIGN" ? change.ownerId : null;
  const names = await memberNames(db, ownerId === null ? [run.actorId] : [run.actorId, ownerId]);
  const silent = now.getTime() - run.aliveAt.getTime() > SILENT_MS;
  return {
    id,
    by: names.get(run.actorId) ?? null,
    words: changeWords(change, ownerId === null ? null : (names.get(ownerId)?.name ?? null)),
    matched: run.matched,
    changed: run.changed.toSorted((a, b) => a - b),
    skips: run.skips as Skip[],
    state: run.finishedAt !== null ? "FINISHED" : silent ? "CUT_OFF" : "RUNNING",
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
  };
}
