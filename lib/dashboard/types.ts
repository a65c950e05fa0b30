import type { CorrectionKind, Stage, VerdictCode } from "@/lib/db/generated/enums";

/** The stages in which a claim waits for the desk. */
export const WORKED_STAGES = ["INBOX", "CHECKING", "IN_REVIEW", "APPROVED"] as const satisfies readonly Stage[];
export type WorkedStage = (typeof WORKED_STAGES)[number];

export const TURN_DIRECTIONS = ["DENIED_THEN_CONFIRMED", "CONFIRMED_THEN_DENIED"] as const;
export type TurnDirection = (typeof TURN_DIRECTIONS)[number];

/** A number and the address of what it counts. */
export type Figure = { count: number; href: string };

export type AttentionKind =
  | "overdue"
  | "unowned"
  | "unpublished"
  | "in-review"
  | "re-review"
  | "questions"
  | "left-claims"
  | "left-tasks"
  | "jobs";

/** Something that is stuck. */
export type Attention = Figure & { kind: AttentionKind };

/** First verdicts published in a week that begins on this Monday (YYYY-MM-DD). */
export type ThroughputWeek = { week: string; total: Figure; verdicts: Record<VerdictCode, Figure> };

/** How long claims that left a stage in the period had been in it, in milliseconds; null when none left. */
export type StageTime = { stage: WorkedStage; left: Figure; median: number | null; p90: number | null };

/** Claims that are in a stage, by how long they have been; `buckets` as AGE_BUCKETS has them. */
export type StageAge = { stage: WorkedStage; total: Figure; buckets: Figure[] };

export type MemberWork = {
  id: string;
  name: string;
  disabled: boolean;
  open: Figure;
  overdue: Figure;
  soon: Figure;
  tasks: Figure;
};

export type TurnFigure = Figure & { direction: TurnDirection };
export type CorrectionFigure = Figure & { kind: CorrectionKind };

export type Dashboard = {
  /** Nothing was ever on this desk. */
  empty: boolean;
  /** The first and the last day of the period, and the first of this month (YYYY-MM-DD). */
  from: string;
  until: string;
  month: string;
  attention: Attention[];
  throughput: ThroughputWeek[];
  stageTimes: StageTime[];
  ages: StageAge[];
  workload: MemberWork[];
  turns: TurnFigure[];
  corrections: CorrectionFigure[];
};

/** One line behind a number. `note`: what happened, in words; `ms`: how long it took, where that is what was counted. */
export type DashboardRow = {
  id: string;
  claimId: string;
  number: number;
  statement: string;
  language: string;
  note: string | null;
  ms: number | null;
  at: Date;
};

export type DashboardRows = { rows: DashboardRow[]; count: number; exact: boolean; page: number; pages: number };
