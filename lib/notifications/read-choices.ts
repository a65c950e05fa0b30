import "server-only";
import type { Tx } from "@/lib/db/client";
import { mailSettings } from "@/lib/mail/mail-settings";
import { ALWAYS, type Choice, NOTIFICATION_KINDS } from "./labels";
import type { Recipient } from "./recipients";

type Told = Pick<Recipient, "memberId" | "kind">;

/** Each with how the member chose to be told of that kind, or how one is told who chose nothing; without mail where no mail server is set. */
export async function readChoices<T extends Told>(tx: Tx, told: readonly T[]): Promise<(T & Choice)[]> {
  const chosen = await tx.notificationChoice.findMany({
    where: {
      memberId: { in: told.map(({ memberId }) => memberId) },
      kind: { in: [...new Set(told.map(({ kind }) => kind))] },
    },
  });
  const mails = mailSettings() !== null;
  const keyOf = ({ memberId, kind }: Told) => `${memberId} ${kind}`;
  const byKey = new Map(chosen.map((choice) => [keyOf(choice), choice]));
  return told.map((one) => {
    const { desk, mail } = byKey.get(keyOf(one)) ?? NOTIFICATION_KINDS[one.kind].first;
    return { ...one, desk: desk || ALWAYS.includes(one.kind), mail: mails ? mail : "NO" };
  });
}
