import { type Ability, CAN, denied } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";

/** Admins look after what the desk does in the background. */
export function manageJobs(actor: Actor): Ability {
  return actor.role === "ADMIN" ? CAN : denied("Only an admin looks after the jobs of the desk.");
}
