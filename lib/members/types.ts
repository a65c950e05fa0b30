import type { InvitePurpose, MemberRole } from "@/lib/db/generated/enums";
import type { Ability } from "@/lib/shared/ability";

/** A member as admins see them. Instants are ISO strings. */
export type MemberRow = {
  id: string;
  name: string;
  email: string;
  role: MemberRole;
  disabledAt: string | null;
  lastSeenAt: string | null;
  /** Sessions that hold now. */
  sessions: number;
  version: number;
  self: boolean;
  can: { changeRole: Ability; disable: Ability; enable: Ability };
};

/** A one-time link that nobody has used yet. */
export type InviteRow = {
  id: string;
  purpose: InvitePurpose;
  name: string | null;
  email: string | null;
  role: MemberRole;
  expiresAt: string;
};

/** What a one-time link is to the one who opens it. */
export type InviteState =
  | { state: "open"; purpose: InvitePurpose; name: string | null; email: string | null; role: MemberRole }
  | { state: "used" | "expired" | "revoked" | "unknown" };

/** A link that was just made. Its token is shown this once; the database keeps its hash. */
export type NewLink = { path: string; expiresAt: string };

/** One of the member's own sessions that hold now. */
export type SessionRow = {
  id: string;
  userAgent: string | null;
  createdAt: string;
  lastSeenAt: string;
  /** The session that asks. */
  current: boolean;
};

/** Days on which a member is away, as YYYY-MM-DD. `begun`: it is going on. */
export type AbsenceRow = {
  id: string;
  memberId: string;
  from: string;
  until: string;
  note: string | null;
  version: number;
  begun: boolean;
};
