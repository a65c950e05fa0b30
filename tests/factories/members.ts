import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import type { MemberRole } from "@/lib/db/generated/enums";
import { createMember } from "@/lib/members/create-member";
import type { Actor } from "@/lib/shared/actor";
import { dataOf } from "../support/data-of";

/** An active member of the desk. The name tells tests apart which of them did something. */
export async function aMember(role: MemberRole = "CHECKER", name = `A ${role.toLowerCase()}`): Promise<Actor> {
  const email = `${randomUUID()}@desk.test`;
  const { id } = dataOf(await createMember(null, { email, name, role, password: "a long enough password" }));
  return actorFrom({ id, name, role });
}
