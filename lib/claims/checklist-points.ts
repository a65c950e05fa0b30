import "server-only";
import { counted } from "@/lib/shared/count";
import type { ChecklistPoint } from "./types";

/** A point as SQL's checklist() gives it. */
export type RawPoint = { point: string; ok: boolean | null; items: (string | number)[]; claimantMissing?: boolean };

/** What the draft holds, as far as the first point asks for it. */
type Draft = { verdict: string | null; reason: string | null; known: string | null } | null;

const LABELS: Record<string, string> = {
  DRAFT: "Verdict, reason and what is known are written",
  ASSERTION: "An assertion with words or passage",
  LOCATORS: "Every evidence item has a locator",
  CAPTURES: "Every link has a copy or a recorded failure",
  ASKED: "Claimant and accused were asked, or it says why not",
  ORIGINS: "Two independent origins, or it says why not; not needed for unproven",
};

/** The checklist in words: one label a point, and one sentence for everything that is missing. */
export function checklistPoints(raw: readonly RawPoint[], draft: Draft): ChecklistPoint[] {
  return raw.map((point) => ({
    point: point.point,
    label: LABELS[point.point] ?? point.point,
    ok: point.ok === true,
    missing: point.ok === true ? [] : missing(point, draft),
  }));
}

function missing(point: RawPoint, draft: Draft): string[] {
  switch (point.point) {
    case "DRAFT":
      return missingInDraft(draft);
    case "ASSERTION":
      return ["No assertion has words or a passage."];
    case "LOCATORS":
      return point.items.map((item) => `${item} has no locator.`);
    case "CAPTURES":
      return point.items.map((item) => `${item} has neither a copy nor a recorded failure.`);
    case "ASKED":
      return [
        ...point.items.map((name) => `${name} was not asked, and no reason is given.`),
        ...(point.claimantMissing ? ["Whoever makes the claim is not among the parties it concerns."] : []),
      ];
    case "ORIGINS":
      return [
        `The evidence has ${counted(Number(point.items[0] ?? 0), "independent origin")}. Add another, or say why that is enough.`,
      ];
    default:
      return [`${point.point} is missing.`];
  }
}

function missingInDraft(draft: Draft): string[] {
  if (draft === null) return ["No verdict is drafted yet."];
  return [
    ...(draft.verdict === null ? ["No verdict is chosen."] : []),
    ...(draft.reason?.trim() ? [] : ["The reason for readers is empty."]),
    ...(draft.known?.trim() ? [] : ["What is known is empty."]),
  ];
}
