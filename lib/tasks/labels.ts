import type { TaskKind } from "@/lib/db/generated/enums";

export type { TaskKind };

export const TASK_KIND_LABELS: Record<TaskKind, string> = {
  FIND_SOURCE: "Find a source",
  ASK_PARTY: "Ask a party",
  CHECK_TRANSLATION: "Check a translation",
  SECOND_REVIEW: "Second review",
  OTHER: "Something else",
};
