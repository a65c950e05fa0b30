import "server-only";
import type { MemberRole, Risk } from "@/lib/db/generated/enums";
import { counted } from "@/lib/shared/count";

/**
 * What a review still needs, given the roles of those whose approvals count: "2 approvals, one by an admin", "1 approval by an editor". The
 * same rule as SQL's approval_state().
 */
export function neededWords(risk: Risk, approvedAs: readonly MemberRole[]): string {
  const lacksAdmin = risk === "LEGAL" && !approvedAs.includes("ADMIN");
  const lacksEditor = !approvedAs.some((role) => role !== "CHECKER");
  const missing = (risk === "NORMAL" ? 1 : 2) - approvedAs.length;
  // Enough members approved, and none of them is who has to be among them; or it was decided both ways on the same content.
  const left = Math.max(1, missing);
  const by = lacksAdmin ? "by an admin" : lacksEditor ? "by an editor" : "";
  if (by === "") return counted(left, "approval");
  return left === 1 ? `1 approval ${by}` : `${counted(left, "approval")}, one ${by}`;
}
