import "server-only";
import { db } from "@/lib/db/client";
import type { NotificationKind } from "@/lib/db/generated/enums";
import { mailSettings } from "@/lib/mail/mail-settings";
import type { Actor } from "@/lib/shared/actor";
import { NOTIFICATION_KINDS } from "./labels";
import type { KindChoice } from "./types";

/** How the member is told of each kind, and whether mail goes out at all. */
export async function listChoices(actor: Actor): Promise<{ choices: KindChoice[]; mails: boolean }> {
  const chosen = await db.notificationChoice.findMany({ where: { memberId: actor.id } });
  const kept = new Map(chosen.map((choice) => [choice.kind, choice]));
  const kinds = Object.keys(NOTIFICATION_KINDS) as NotificationKind[];
  return {
    choices: kinds.map((kind) => {
      const { desk, mail } = kept.get(kind) ?? NOTIFICATION_KINDS[kind].first;
      return { kind, desk, mail };
    }),
    mails: mailSettings() !== null,
  };
}
