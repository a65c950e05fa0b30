import "server-only";
import type { MemberRole } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";

/** Brands an active member, just read from the database, as the actor. */
export function actorFrom(member: { id: string; name: string; role: MemberRole }): Actor {
  return { id: member.id, name: member.name, role: member.role } as Actor;
}
