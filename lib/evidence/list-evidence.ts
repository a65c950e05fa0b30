import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import { SUMMARY } from "@/lib/sources/capture-summary";
import { SOURCE, sourceRecord } from "@/lib/sources/source-record";
import { CONTENT } from "./evidence-content";
import type { EvidenceItem } from "./types";

/** The evidence of a claim in its order, confidential items too: this is the desk. Empty for a claim that does not exist. */
export async function listEvidence(_actor: Actor, claimId: string): Promise<EvidenceItem[]> {
  if (!isUuid(claimId)) return [];
  const rows = await db.evidence.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: [{ position: "asc" }, { number: "asc" }],
    select: {
      ...CONTENT,
      createdAt: true,
      createdById: true,
      source: { select: { ...SOURCE, captures: { orderBy: { capturedAt: "desc" }, select: SUMMARY } } },
    },
  });
  const members = await db.member.findMany({
    where: { id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  const names = new Map(members.map((member) => [member.id, member.name]));
  return rows.map(({ createdById, source: { captures, ...source }, ...row }) => ({
    ...row,
    source: sourceRecord(source),
    captures,
    addedBy: names.get(createdById) ?? "",
  }));
}
