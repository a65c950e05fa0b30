import "server-only";
import type { Tx } from "@/lib/db/client";
import { mentionedIds, withPresentNames } from "@/lib/shared/mention-text";
import { fail, ok, type Result } from "@/lib/shared/result";

/**
 * Resolves the mentions of a text: everybody named is at the desk, or was mentioned in it before. Answers the text with present names, and
 * whom it mentions.
 */
export async function checkMentions(
  tx: Pick<Tx, "member">,
  body: string,
  before: readonly string[] = [],
): Promise<Result<{ body: string; mentions: string[] }>> {
  const mentions = mentionedIds(body);
  if (mentions.length === 0) return ok({ body, mentions });
  const members = await tx.member.findMany({
    where: { id: { in: mentions } },
    select: { id: true, name: true, disabledAt: true },
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const id of mentions) {
    const member = byId.get(id);
    if (member === undefined) return refused("Somebody who is mentioned has never been at the desk.");
    if (member.disabledAt !== null && !before.includes(id))
      return refused(`${member.name} is not at the desk any more. Mention somebody else.`);
  }
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return ok({ body: withPresentNames(body, names), mentions });
}

const refused = (message: string) => fail("INVALID", message, { fieldErrors: { body: [message] } });
