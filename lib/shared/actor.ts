import type { MemberRole } from "@/lib/db/generated/enums";

declare const actorBrand: unique symbol;

/**
 * Who is doing it: an active member, as read from the database for this request. Every domain function takes it first. Only
 * lib/auth/actor-from.ts makes one (for sessions, and for the factories of the tests).
 */
export type Actor = {
  readonly [actorBrand]: true;
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
};
