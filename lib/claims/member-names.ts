import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Person } from "./types";

/** Names of members by id, disabled ones included: what they did stays theirs. */
export async function memberNames(
  tx: Pick<Tx, "member">,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, Person>> {
  const wanted = [...new Set([...ids].filter((id): id is string => Boolean(id)))];
  if (wanted.length === 0) return new Map();
  const members = await tx.member.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(members.map((member) => [member.id, member]));
}
