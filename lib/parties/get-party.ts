import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { PROFILE, roleRecord } from "./dto";
import type { PartyRecord } from "./types";

/** A party with its other names and its roles, the latest role first. */
export async function getParty(_actor: Actor, id: string): Promise<Result<PartyRecord>> {
  if (!isUuid(id)) return fail("NOT_FOUND", "There is no such party.");
  const party = await db.party.findFirst({
    where: { id, withdrawnAt: null },
    select: {
      ...PROFILE,
      aliases: {
        where: { withdrawnAt: null },
        orderBy: { name: "asc" },
        select: { id: true, name: true, language: true, version: true },
      },
      roles: {
        where: { withdrawnAt: null },
        orderBy: [{ fromDate: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
        select: { id: true, title: true, organisation: true, fromDate: true, toDate: true, version: true },
      },
    },
  });
  if (party === null) return fail("NOT_FOUND", "There is no such party.");
  return ok({ ...party, roles: party.roles.map(roleRecord) });
}
