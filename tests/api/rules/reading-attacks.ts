import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { importOf } from "../../factories/articles";
import { aParty, assertionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import type { ActionAttack } from "./attack";

const membersOnly = (action: string, name: string, input: ActionAttack["input"]): ActionAttack => ({
  rule: 8,
  name: `an editor ${name}`,
  as: "editor",
  action,
  code: "FORBIDDEN",
  says: /admin/i,
  input,
});

const IN_PRIVATE: ActionAttack[] = [
  membersOnly("inviteAction", "invites a member", async () => ({
    email: `${randomUUID()}@desk.test`,
    name: "A friend",
    role: "ADMIN",
  })),
  membersOnly("resetLinkAction", "asks for a link to the admin's account", async ({ cast }) => ({
    id: cast.admin.actor.id,
  })),
  membersOnly("changeRoleAction", "makes herself an admin", async ({ cast }) => ({
    id: cast.editor.actor.id,
    version: 1,
    role: "ADMIN",
  })),
  membersOnly("disableAction", "disables the admin", async ({ cast }) => ({ id: cast.admin.actor.id, version: 1 })),
  membersOnly("enableAction", "enables a member", async ({ cast }) => ({ id: cast.checker.actor.id, version: 1 })),
  membersOnly("endSessionsAction", "ends the admin's sessions", async ({ cast }) => ({ id: cast.admin.actor.id })),
  membersOnly("revokeInviteAction", "revokes an invitation", async () => ({ id: randomUUID() })),
  {
    rule: 8,
    name: "a member ends another's session",
    as: "checker",
    action: "endSessionAction",
    code: "NOT_FOUND",
    says: /ended already/,
    input: async ({ cast }) => {
      const where = { memberId: cast.admin.actor.id, revokedAt: null };
      return { id: (await db.authSession.findFirstOrThrow({ where, select: { id: true } })).id };
    },
  },
  {
    rule: 8,
    name: "a member reads another's notification",
    as: "checker",
    action: "readNotificationsAction",
    code: "NOT_FOUND",
    says: /no such notification/,
    input: async (s) => {
      const { id } = await s.reversed();
      const told = await db.notification.findFirstOrThrow({ where: { claimId: id }, select: { id: true } });
      return { what: "one", id: told.id };
    },
  },
];

const AS_OF: ActionAttack[] = [
  {
    rule: 9,
    name: "a response is dated after today",
    as: "author",
    action: "recordResponseAction",
    code: "INVALID",
    says: /after today/,
    input: async (s) => {
      const told = await s.inReview();
      const said = { from: "2999-01-01", to: "2999-01-01", precision: "DAY" } as const;
      return responseOf(told.id, told.accused, { said });
    },
  },
  {
    rule: 9,
    name: "an assertion is dated after today",
    as: "author",
    action: "addAssertionAction",
    code: "INVALID",
    says: /after today/,
    input: async (s) => {
      const said = { from: "2999-01-01", to: "2999-01-01", precision: "DAY" } as const;
      return assertionOf((await s.inReview()).id, await aParty(s.cast.author.actor), { said });
    },
  },
  {
    rule: 9,
    name: "an article is dated after today",
    as: "author",
    action: "importArticleAction",
    code: "INVALID",
    says: /publishedOn/,
    input: async () => importOf({ publishedOn: "2999-01-01" }),
  },
  {
    rule: 9,
    name: "the date of a response is no day of the calendar",
    as: "author",
    action: "recordResponseAction",
    code: "INVALID",
    says: /said/,
    input: async (s) => {
      const told = await s.inReview();
      return responseOf(told.id, told.accused, { said: { from: "2022-02-30", to: "2022-02-30", precision: "DAY" } });
    },
  },
];

/** Rules 8 and 9: what belongs to others, and days that have not come. */
export const READING_ATTACKS = [...IN_PRIVATE, ...AS_OF];
