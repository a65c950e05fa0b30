import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { manageJobs } from "@/lib/jobs/policy";
import type { Actor } from "@/lib/shared/actor";
import { mailSettings } from "./mail-settings";
import type { MailList } from "./types";

const SHOWN = 100;

/** Uncertain, given up, or waiting after a try that failed. */
const STUCK = {
  OR: [{ state: { in: ["UNCERTAIN", "FAILED"] } }, { state: "QUEUED", attempts: { gt: 0 } }],
} satisfies Prisma.MailWhereInput;

/** What did not go out, or may not have, the latest first; null for anybody but admins. */
export async function listStuckMail(actor: Actor): Promise<MailList | null> {
  if (!manageJobs(actor).ok) return null;
  const [count, rows] = await Promise.all([
    db.mail.count({ where: STUCK }),
    db.mail.findMany({
      where: STUCK,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: {
        id: true,
        kind: true,
        subject: true,
        state: true,
        attempts: true,
        error: true,
        createdAt: true,
        member: { select: { name: true } },
      },
    }),
  ]);
  const stuck = rows.map(({ member, createdAt, ...mail }) => ({
    ...mail,
    member: member.name,
    createdAt: createdAt.toISOString(),
  }));
  return { on: mailSettings() !== null, stuck, count };
}
