import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { DenialStatus, Priority, Risk, Stage } from "@/lib/db/generated/enums";
import type { VerificationState } from "./labels";
import type { ListedClaim } from "./types";

/** What the columns show, of "DeskClaim" d and what `LISTED_FROM` joins to it. */
export const LISTED_COLUMNS = Prisma.sql`d."claimId" AS "id", d."number", c."statement", c."language", c."version", p."name" AS "attributor",
  d."denialStatus", c."denialCounts", d."stage", d."state", d."reReview", d."risk", d."priority", d."ownerId", m."name" AS "ownerName", d."dueAt",
  d."topics", d."createdAt", d."updatedAt", d."evidenceFor", d."evidenceAgainst", d."articles", d."approvals",
  d."askedSince"::timestamp AT TIME ZONE 'UTC' AS "askedSince"`;

export const LISTED_JOINS = Prisma.sql`JOIN "Claim" c ON c."id" = d."claimId" LEFT JOIN "Party" p ON p."id" = d."attributorId"
  LEFT JOIN "Member" m ON m."id" = d."ownerId"`;

/** A row as PostgreSQL answers it. */
export type ListedRow = {
  id: string;
  number: number;
  statement: string;
  language: string;
  version: number;
  attributor: string | null;
  denialStatus: DenialStatus;
  denialCounts: Partial<Record<DenialStatus, number>>;
  stage: Stage;
  state: VerificationState;
  reReview: boolean;
  risk: Risk;
  priority: Priority;
  ownerId: string | null;
  ownerName: string | null;
  dueAt: Date | null;
  topics: string[];
  createdAt: Date;
  updatedAt: Date;
  evidenceFor: number;
  evidenceAgainst: number;
  articles: number;
  approvals: number;
  askedSince: Date | null;
};

/** The row as the list shows it. */
export function listedClaim({ ownerId, ownerName, reReview, ...row }: ListedRow): ListedClaim {
  return {
    ...row,
    underReReview: reReview,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? "" },
    approvalsNeeded: row.risk === "NORMAL" ? 1 : 2,
  };
}
