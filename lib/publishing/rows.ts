import "server-only";
import { z } from "zod";
import { CorrectionKind, DenialStatus, NoticeKind, PublicationKind, VerdictCode } from "@/lib/db/generated/enums";
import { publicState } from "./public-state";

/** An instant as PostgreSQL writes it in JSON, or as the driver gives it; comes out as ISO 8601 in UTC. */
const instant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((value) => new Date(value).toISOString());

const denialCounts = z.partialRecord(z.enum(DenialStatus), z.int());

const version = z.object({
  number: z.int(),
  kind: z.enum(PublicationKind),
  verdict: z.enum(VerdictCode).nullable(),
  correctionKind: z.enum(CorrectionKind).nullable(),
  correctionNote: z.string().nullable(),
  writers: z.int(),
  approvers: z.int(),
  publishedAt: instant,
});

/** A row of "Publication", without its content. */
export const versionRow = version.transform(({ verdict, ...row }) => ({
  ...row,
  state: publicState(row.kind, verdict),
}));

const changedClaim = z.object({ code: z.string(), slug: z.string(), statement: z.string(), language: z.string() });

/** A row of "Publication" with its claim and the publication before it. */
export const versionChangeRow = version
  .extend({
    claim: changedClaim,
    before: z.object({ kind: z.enum(PublicationKind), verdict: z.enum(VerdictCode).nullable() }).nullable(),
  })
  .transform(({ verdict, before, ...row }) => ({
    ...row,
    state: publicState(row.kind, verdict),
    before: before && publicState(before.kind, before.verdict),
  }));

/** A row of "Notice". */
export const noticeRow = z.object({
  id: z.uuid(),
  kind: z.enum(NoticeKind),
  partyName: z.string().nullable(),
  beforeStatus: z.enum(DenialStatus).nullable(),
  afterStatus: z.enum(DenialStatus).nullable(),
  reason: z.string().nullable(),
  createdAt: instant,
});

/** A row of "Notice" with its claim. */
export const noticeChangeRow = noticeRow.extend({ claim: changedClaim });

/** A row of "PublicClaim", without its content. */
export const claimRow = z
  .object({
    code: z.string(),
    slug: z.string(),
    statement: z.string(),
    language: z.string(),
    reason: z.string().nullable(),
    kind: z.enum(PublicationKind),
    verdict: z.enum(VerdictCode).nullable(),
    reReviewSince: instant.nullable(),
    denialStatus: z.enum(DenialStatus),
    denialCounts,
    attributor: z.string().nullable(),
    publications: z.int(),
    publishedAt: instant,
    changedAt: instant,
  })
  .transform(({ kind, verdict, denialStatus, denialCounts: counts, ...row }) => ({
    ...row,
    state: publicState(kind, verdict),
    denial: { status: denialStatus, counts },
  }));

export { instant as instantColumn };
