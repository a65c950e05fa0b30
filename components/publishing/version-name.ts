import { CORRECTION_KIND_LABELS } from "@/lib/publishing/labels";
import type { VersionLine } from "@/lib/publishing/types";

/** What a version is called in logs: "Verdict published", "Clarification". */
export function versionName({ kind, correctionKind }: Pick<VersionLine, "kind" | "correctionKind">): string {
  if (kind === "ANNOUNCEMENT") return "Announced as being checked";
  if (kind === "WITHDRAWAL") return "Withdrawn";
  return correctionKind === null ? "Verdict published" : CORRECTION_KIND_LABELS[correctionKind];
}
