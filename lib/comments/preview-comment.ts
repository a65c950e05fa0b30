import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { checkMentions } from "./check-mentions";

/** What a comment would be stored as, with the present names of whom it mentions; refused as it would be. Changes nothing. */
export async function previewComment(
  _actor: Actor,
  input: { body: string },
): Promise<Result<{ body: string; names: Record<string, string> }>> {
  const checked = await checkMentions(db, input.body);
  if (!checked.ok) return checked;
  const members = await db.member.findMany({
    where: { id: { in: checked.data.mentions } },
    select: { id: true, name: true },
  });
  return ok({ body: checked.data.body, names: Object.fromEntries(members.map(({ id, name }) => [id, name])) });
}
