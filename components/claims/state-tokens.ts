import type { VerificationState } from "@/lib/claims/labels";

/** The stem of a state's colour tokens: --v-<stem>-bg, -fg and -bd. */
export const STATE_TOKENS = {
  NOT_CHECKED: "new",
  CHECKING: "checking",
  CONFIRMED: "confirmed",
  MOSTLY_SUPPORTED: "mostly",
  CONTESTED: "contested",
  MISLEADING: "misleading",
  FALSE: "false",
  UNPROVEN: "unproven",
  WITHDRAWN: "withdrawn",
} as const satisfies Record<VerificationState, string>;
