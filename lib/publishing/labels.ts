import type { CorrectionKind, PublicationKind } from "@/lib/db/generated/enums";

export type { CorrectionKind, PublicationKind };

export const PUBLICATION_KIND_LABELS: Record<PublicationKind, string> = {
  ANNOUNCEMENT: "Announced as being checked",
  VERDICT: "Verdict published",
  WITHDRAWAL: "Withdrawn",
};

export const CORRECTION_KIND_LABELS: Record<CorrectionKind, string> = {
  UPDATE: "Update",
  CLARIFICATION: "Clarification",
  CORRECTION_FACT: "Correction: fact",
  CORRECTION_RATING: "Correction: verdict changed",
  WITHDRAWAL: "Withdrawal",
};

export const CORRECTION_KIND_HINTS: Record<CorrectionKind, string> = {
  UPDATE: "Something new was added. Nothing said before was wrong.",
  CLARIFICATION: "The same thing, said more clearly.",
  CORRECTION_FACT: "Something on the page was wrong. The verdict stands.",
  CORRECTION_RATING: "The verdict itself changes.",
  WITHDRAWAL: "The desk no longer stands by the page. It keeps its address and shows why.",
};
