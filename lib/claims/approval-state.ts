import "server-only";
import { counted } from "@/lib/shared/count";
import type { ApprovalState } from "./types";

/** What SQL's approval_state() answers. */
export type RawApprovals = {
  hash: string;
  need: number;
  have: number;
  stale: number;
  objections: number;
  needsEditor: boolean;
  needsAdmin: boolean;
  complete: boolean;
};

/** Where the approvals stand, with a sentence for everything that is lacking. */
export function approvalState(raw: RawApprovals, hasRound: boolean): ApprovalState {
  const { hash, need, have, stale, complete } = raw;
  return { hash, need, have, stale, complete, lacking: complete ? [] : lacking(raw, hasRound) };
}

function lacking(raw: RawApprovals, hasRound: boolean): string[] {
  if (!hasRound) return ["No verdict is drafted yet."];
  const left = Math.max(0, raw.need - raw.have);
  return [
    ...(left > 0 ? [`It needs ${counted(left, "more approval", "more approvals")} (${raw.have} of ${raw.need}).`] : []),
    ...(raw.stale > 0
      ? [`${counted(raw.stale, "approval is", "approvals are")} stale: the content changed since.`]
      : []),
    ...(raw.objections > 0 ? ["Changes were asked for on exactly this content."] : []),
    ...(raw.needsAdmin ? ["An admin has to be among those who approve."] : []),
    ...(raw.needsEditor && !raw.needsAdmin ? ["An editor has to be among those who approve."] : []),
  ];
}
