import {
  createLoader,
  type inferParserType,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { CorrectionKind, VerdictCode } from "@/lib/db/generated/enums";
import { TURN_DIRECTIONS, WORKED_STAGES } from "./types";

/** How many weeks the dashboard looks back, the current one included. */
export const PERIODS = [4, 12, 52] as const;
export type Weeks = (typeof PERIODS)[number];

/** What a number stands for where no filter of the claims says it. */
export const ROW_KINDS = ["published", "stage", "corrections", "turns", "questions", "tasks", "left-tasks"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

const weeks = parseAsNumberLiteral(PERIODS).withDefault(12);

export const loadDashboardParams = createLoader({ weeks });

/** The addresses of the rows behind a number. */
const rowParams = {
  weeks,
  of: parseAsStringLiteral(ROW_KINDS),
  /** The Monday of a week. */
  week: parseAsString,
  verdict: parseAsStringLiteral(Object.values(VerdictCode)),
  stage: parseAsStringLiteral(WORKED_STAGES),
  kind: parseAsStringLiteral(Object.values(CorrectionKind)),
  direction: parseAsStringLiteral(TURN_DIRECTIONS),
  /** Id of a member. */
  member: parseAsString,
  page: parseAsInteger.withDefault(1),
};

export type AskedRows = inferParserType<typeof rowParams>;

export const loadRowParams = createLoader(rowParams);
