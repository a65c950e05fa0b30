import type { Actor } from "@/lib/shared/actor";

/** Editors and admins see how the desk as a whole is doing; what a checker has to do stands on "My work". */
export function canSeeDashboard(actor: Pick<Actor, "role">): boolean {
  return actor.role !== "CHECKER";
}
