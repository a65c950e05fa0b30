import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import type { Person } from "./types";

/** The members who can own a claim, by name, with the number of open claims each has. */
export async function listOwners(_actor: Actor): Promise<(Person & { open: number })[]> {
  const members = await db.member.findMany({
    where: { disabledAt: null },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      _count: {
        select: { ownedClaims: { where: { stage: { in: ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED"] } } } },
      },
    },
  });
  return members.map(({ id, name, _count }) => ({ id, name, open: _count.ownedClaims }));
}
