import type { InvitePurpose, MemberRole } from "@/lib/db/generated/enums";
import { counted, formatCount } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";

export type { InvitePurpose, MemberRole };

export const MEMBER_ROLE_LABELS: Record<MemberRole, string> = {
  CHECKER: "Checker",
  EDITOR: "Editor",
  ADMIN: "Admin",
};

export const MEMBER_ROLE_HINTS: Record<MemberRole, string> = {
  CHECKER: "Records claims, evidence and answers; drafts verdicts; reviews the work of others.",
  EDITOR: "A checker who also assigns, publishes, corrects and overrides the checklist with a reason.",
  ADMIN: "An editor who also invites members, changes roles and approves legal-risk claims.",
};

export const INVITE_PURPOSE_LABELS: Record<InvitePurpose, string> = {
  INVITE: "Invitation",
  FIRST_ADMIN: "First admin",
  PASSWORD_RESET: "New password",
};

/** Why a one-time link does not work, and what to do. */
export const INVITE_STATE_WORDS: Record<"used" | "expired" | "revoked" | "unknown", string> = {
  used: "This link was used already. Sign in with the password that was set, or ask an admin for a new link.",
  expired: "This link has expired: it worked for seven days. Ask an admin for a new one.",
  revoked: "This link was taken back, or replaced by a newer one. Ask an admin for a new one.",
  unknown: "This link is not known here. Check that it was copied whole, or ask an admin for a new one.",
};

/** Days on which a member is away, as YYYY-MM-DD; `from` is null once it has begun. */
type Away = { from: string | null; until: string };

type Workload = { open: number; tasks: number; dueSoon: number; away: Away | null };

/** What a member has to do, in words: "3 open claims, 2 tasks, 1 due in 48 h, away until 3 Dec 2026". */
export function workloadWords({ open, tasks, dueSoon, away }: Workload): string {
  return [
    counted(open, "open claim"),
    tasks > 0 && counted(tasks, "task"),
    dueSoon > 0 && `${formatCount(dueSoon)} due in 48 h`,
    away !== null && awayWords(away),
  ]
    .filter(Boolean)
    .join(", ");
}

/** "away until 3 Dec 2026", or from when on. */
export function awayWords({ from, until }: Away): string {
  return `away ${from === null ? "" : `from ${formatDay(from)} `}until ${formatDay(until)}`;
}
