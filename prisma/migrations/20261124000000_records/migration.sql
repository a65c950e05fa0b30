-- Both extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ImportMethod" AS ENUM ('PASTE', 'FILE', 'URL');

-- CreateEnum
CREATE TYPE "PassageState" AS ENUM ('OK', 'MOVED', 'CHANGED', 'ORPHANED');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('FACT', 'PREDICTION', 'OPINION', 'COMMITMENT');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'RANGE');

-- CreateEnum
CREATE TYPE "Risk" AS ENUM ('NORMAL', 'SENSITIVE', 'LEGAL');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('LOW', 'NORMAL', 'HIGH', 'URGENT');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AssertionMode" AS ENUM ('DIRECT_QUOTE', 'PARAPHRASE', 'DOCUMENT', 'UNNAMED_OFFICIAL');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'REFUTES', 'QUALIFIES', 'CONTEXT');

-- CreateEnum
CREATE TYPE "Directness" AS ENUM ('PRIMARY', 'SECONDARY', 'HEARSAY');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('CHECKER', 'EDITOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "InvitePurpose" AS ENUM ('INVITE', 'FIRST_ADMIN', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('REVERSAL');

-- CreateEnum
CREATE TYPE "PartyKind" AS ENUM ('PERSON', 'GOVERNMENT', 'ORGANISATION', 'OUTLET', 'UNNAMED');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('ANNOUNCEMENT', 'VERDICT', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('UPDATE', 'CLARIFICATION', 'CORRECTION_FACT', 'CORRECTION_RATING', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('RESPONSE_CHANGED', 'REOPENED');

-- CreateEnum
CREATE TYPE "ResponseKind" AS ENUM ('REQUESTED', 'NO_REPLY', 'DECLINED', 'NON_DENIAL', 'PARTLY_DENIED', 'DENIED', 'DENIAL_WITHDRAWN', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "DenialStatus" AS ENUM ('NOT_SOUGHT', 'AWAITING', 'NO_RESPONSE', 'DECLINED', 'NON_DENIAL', 'PARTLY_DENIED', 'DENIED', 'CONFIRMED', 'REVERSED');

-- CreateEnum
CREATE TYPE "VerdictCode" AS ENUM ('CONFIRMED', 'MOSTLY_SUPPORTED', 'CONTESTED', 'MISLEADING', 'FALSE', 'UNPROVEN');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('DRAFT', 'REQUESTED', 'CHANGES_REQUESTED', 'APPROVED', 'PUBLISHED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('APPROVE', 'REQUEST_CHANGES');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('DOCUMENT', 'OFFICIAL_STATEMENT', 'NEWS_REPORT', 'DATASET', 'IMAGE', 'VIDEO', 'INTERVIEW', 'EXPERT', 'OTHER');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "CaptureMethod" AS ENUM ('FETCH', 'UPLOAD', 'PASTE');

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "outletId" UUID,
    "byline" TEXT,
    "publishedOn" DATE,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "normalisation" INTEGER NOT NULL,
    "method" "ImportMethod" NOT NULL,
    "sourceUrl" TEXT,
    "fetchedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "articleVersionId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "startOffset" INTEGER,
    "endOffset" INTEGER,
    "state" "PassageState" NOT NULL DEFAULT 'OK',
    "score" DOUBLE PRECISION,
    "movedFromId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" UUID,
    "claimId" UUID,
    "subjectType" TEXT,
    "subjectId" UUID,
    "body" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PendingChange" (
    "tx" BIGINT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "op" TEXT NOT NULL,

    CONSTRAINT "PendingChange_pkey" PRIMARY KEY ("tx","tableName","rowId")
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "kind" "ClaimKind" NOT NULL DEFAULT 'FACT',
    "eventFrom" DATE,
    "eventTo" DATE,
    "eventPrecision" "DatePrecision",
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "risk" "Risk" NOT NULL DEFAULT 'NORMAL',
    "priority" "Priority" NOT NULL DEFAULT 'NORMAL',
    "stage" "Stage" NOT NULL DEFAULT 'INBOX',
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "statementById" UUID NOT NULL,
    "stageReason" TEXT,
    "duplicateOfId" UUID,
    "attributorId" UUID,
    "denialStatus" "DenialStatus" NOT NULL DEFAULT 'NOT_SOUGHT',
    "denialCounts" JSONB NOT NULL DEFAULT '{}',
    "verdict" "VerdictCode",
    "publications" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "reReviewSince" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assertion" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "capacity" TEXT,
    "mode" "AssertionMode" NOT NULL,
    "words" TEXT,
    "wordsLanguage" TEXT,
    "translation" TEXT,
    "saidFrom" DATE,
    "saidTo" DATE,
    "saidPrecision" "DatePrecision",
    "passageId" UUID,
    "sourceId" UUID,
    "locator" TEXT,
    "viaIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Assertion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "captureId" UUID,
    "stance" "Stance" NOT NULL,
    "locator" TEXT,
    "excerpt" TEXT,
    "excerptLanguage" TEXT,
    "note" TEXT,
    "credibility" INTEGER,
    "directness" "Directness" NOT NULL DEFAULT 'SECONDARY',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "MemberRole" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "memberId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,
    "userAgent" TEXT,
    "ipPseudonym" TEXT,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "InvitePurpose" NOT NULL DEFAULT 'INVITE',
    "email" TEXT,
    "name" TEXT,
    "role" "MemberRole" NOT NULL,
    "memberId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "claimId" UUID NOT NULL,
    "responseId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PartyKind" NOT NULL,
    "description" TEXT,
    "wikidataId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyAlias" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartyAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartyRole" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "organisation" TEXT,
    "fromDate" DATE,
    "toDate" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartyRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "reviewId" UUID,
    "contentHash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "verdict" "VerdictCode",
    "correctionKind" "CorrectionKind",
    "correctionNote" TEXT,
    "writers" INTEGER NOT NULL DEFAULT 0,
    "approvers" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "partyName" TEXT,
    "beforeStatus" "DenialStatus",
    "afterStatus" "DenialStatus",
    "responseId" UUID,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicClaim" (
    "claimId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "reason" TEXT,
    "language" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "verdict" "VerdictCode",
    "denialStatus" "DenialStatus" NOT NULL,
    "denialCounts" JSONB NOT NULL,
    "topics" TEXT[],
    "attributor" TEXT,
    "partySlugs" TEXT[],
    "articleSlugs" TEXT[],
    "publications" INTEGER NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "reReviewSince" TIMESTAMPTZ(3),
    "content" JSONB NOT NULL,
    "search" TEXT NOT NULL,

    CONSTRAINT "PublicClaim_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "ConcernedParty" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "claimant" BOOLEAN NOT NULL DEFAULT false,
    "notAskedReason" TEXT,
    "denialStatus" "DenialStatus" NOT NULL DEFAULT 'NOT_SOUGHT',
    "denialSince" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "ConcernedParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "kind" "ResponseKind" NOT NULL,
    "codedById" UUID NOT NULL,
    "codingNote" TEXT,
    "words" TEXT,
    "wordsLanguage" TEXT,
    "translation" TEXT,
    "speaker" TEXT,
    "saidFrom" DATE NOT NULL,
    "saidTo" DATE NOT NULL,
    "saidPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID NOT NULL,
    "sourceId" UUID,
    "passageId" UUID,
    "locator" TEXT,
    "channel" TEXT,
    "deadline" DATE,
    "correctsId" UUID,
    "correctionReason" TEXT,
    "retracts" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictDefinition" (
    "id" UUID NOT NULL,
    "code" "VerdictCode" NOT NULL,
    "edition" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "value" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "VerdictDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "status" "ReviewStatus" NOT NULL DEFAULT 'DRAFT',
    "authorId" UUID NOT NULL,
    "verdict" "VerdictCode",
    "reason" TEXT,
    "known" TEXT,
    "unknown" TEXT,
    "singleOriginReason" TEXT,
    "overrideReason" TEXT,
    "overrideById" UUID,
    "requestedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "memberRole" "MemberRole" NOT NULL,
    "decision" "Decision" NOT NULL,
    "contentHash" TEXT NOT NULL,
    "comment" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentSnapshot" (
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ContentSnapshot_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "publisherId" UUID,
    "publishedFrom" DATE,
    "publishedTo" DATE,
    "publishedPrecision" "DatePrecision",
    "language" TEXT,
    "reliability" "Reliability",
    "originGroup" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "method" "CaptureMethod" NOT NULL,
    "url" TEXT,
    "finalUrl" TEXT,
    "status" INTEGER,
    "mediaType" TEXT,
    "headers" JSONB,
    "sha256" TEXT,
    "size" INTEGER,
    "text" TEXT,
    "failureCode" TEXT,
    "failureMessage" TEXT,
    "capturedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "capturedById" UUID NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE INDEX "ArticleVersion_textSha256_idx" ON "ArticleVersion"("textSha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_number_key" ON "ArticleVersion"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_movedFromId_key" ON "Passage"("movedFromId");

-- CreateIndex
CREATE INDEX "Passage_articleVersionId_idx" ON "Passage"("articleVersionId");

-- CreateIndex
CREATE INDEX "Passage_claimId_idx" ON "Passage"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_prevHash_key" ON "Event"("prevHash");

-- CreateIndex
CREATE UNIQUE INDEX "Event_hash_key" ON "Event"("hash");

-- CreateIndex
CREATE INDEX "Event_claimId_seq_idx" ON "Event"("claimId", "seq");

-- CreateIndex
CREATE INDEX "Event_subjectId_seq_idx" ON "Event"("subjectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_number_key" ON "Claim"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_stage_dueAt_idx" ON "Claim"("stage", "dueAt");

-- CreateIndex
CREATE INDEX "Claim_ownerId_stage_idx" ON "Claim"("ownerId", "stage");

-- CreateIndex
CREATE INDEX "Claim_updatedAt_id_idx" ON "Claim"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Claim_denialStatus_idx" ON "Claim"("denialStatus");

-- CreateIndex
CREATE INDEX "Claim_attributorId_idx" ON "Claim"("attributorId");

-- CreateIndex
CREATE INDEX "Claim_duplicateOfId_idx" ON "Claim"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Assertion_claimId_idx" ON "Assertion"("claimId");

-- CreateIndex
CREATE INDEX "Assertion_partyId_idx" ON "Assertion"("partyId");

-- CreateIndex
CREATE INDEX "Evidence_sourceId_idx" ON "Evidence"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_claimId_number_key" ON "Evidence"("claimId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Member_email_key" ON "Member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_tokenHash_key" ON "AuthSession"("tokenHash");

-- CreateIndex
CREATE INDEX "AuthSession_memberId_revokedAt_idx" ON "AuthSession"("memberId", "revokedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Notification_memberId_readAt_createdAt_idx" ON "Notification"("memberId", "readAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Party_slug_key" ON "Party"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Party_wikidataId_key" ON "Party"("wikidataId");

-- CreateIndex
CREATE UNIQUE INDEX "PartyAlias_partyId_name_key" ON "PartyAlias"("partyId", "name");

-- CreateIndex
CREATE INDEX "PartyRole_partyId_idx" ON "PartyRole"("partyId");

-- CreateIndex
CREATE INDEX "Publication_publishedAt_idx" ON "Publication"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_claimId_number_key" ON "Publication"("claimId", "number");

-- CreateIndex
CREATE INDEX "Notice_claimId_createdAt_idx" ON "Notice"("claimId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PublicClaim_code_key" ON "PublicClaim"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PublicClaim_slug_key" ON "PublicClaim"("slug");

-- CreateIndex
CREATE INDEX "PublicClaim_changedAt_claimId_idx" ON "PublicClaim"("changedAt" DESC, "claimId" DESC);

-- CreateIndex
CREATE INDEX "PublicClaim_verdict_changedAt_idx" ON "PublicClaim"("verdict", "changedAt" DESC);

-- CreateIndex
CREATE INDEX "PublicClaim_denialStatus_changedAt_idx" ON "PublicClaim"("denialStatus", "changedAt" DESC);

-- CreateIndex
CREATE INDEX "PublicClaim_partySlugs_idx" ON "PublicClaim" USING GIN ("partySlugs");

-- CreateIndex
CREATE INDEX "PublicClaim_articleSlugs_idx" ON "PublicClaim" USING GIN ("articleSlugs");

-- CreateIndex
CREATE INDEX "PublicClaim_search_idx" ON "PublicClaim" USING GIN ("search" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ConcernedParty_partyId_idx" ON "ConcernedParty"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "ConcernedParty_claimId_partyId_key" ON "ConcernedParty"("claimId", "partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_correctsId_key" ON "Response"("correctsId");

-- CreateIndex
CREATE INDEX "Response_claimId_partyId_saidFrom_idx" ON "Response"("claimId", "partyId", "saidFrom");

-- CreateIndex
CREATE INDEX "Response_partyId_idx" ON "Response"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "VerdictDefinition_code_edition_key" ON "VerdictDefinition"("code", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "Review_claimId_round_key" ON "Review"("claimId", "round");

-- CreateIndex
CREATE INDEX "Approval_reviewId_idx" ON "Approval"("reviewId");

-- CreateIndex
CREATE INDEX "Approval_claimId_idx" ON "Approval"("claimId");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Capture_sourceId_idx" ON "Capture"("sourceId");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_articleVersionId_fkey" FOREIGN KEY ("articleVersionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_movedFromId_fkey" FOREIGN KEY ("movedFromId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_attributorId_fkey" FOREIGN KEY ("attributorId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assertion" ADD CONSTRAINT "Assertion_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assertion" ADD CONSTRAINT "Assertion_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assertion" ADD CONSTRAINT "Assertion_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assertion" ADD CONSTRAINT "Assertion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_usedById_fkey" FOREIGN KEY ("usedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyAlias" ADD CONSTRAINT "PartyAlias_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyRole" ADD CONSTRAINT "PartyRole_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernedParty" ADD CONSTRAINT "ConcernedParty_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConcernedParty" ADD CONSTRAINT "ConcernedParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_contentHash_fkey" FOREIGN KEY ("contentHash") REFERENCES "ContentSnapshot"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
