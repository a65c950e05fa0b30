import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** The columns of "PublicClaim" (as `c`) that `claimRow` reads: named one by one, and without the content. */
export const CLAIM_COLUMNS = Prisma.sql`c."code", c."slug", c."statement", c."language", c."reason", c."kind", c."verdict", c."reReviewSince",
  c."denialStatus", c."denialCounts", c."attributor", c."publications", c."publishedAt", c."changedAt"`;
