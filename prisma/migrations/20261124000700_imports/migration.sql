-- Claims from a file: the file while it is being worked on, its rows while they are checked, and many events at once.

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "encoding" TEXT NOT NULL DEFAULT 'utf-8',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAs" JSONB,
    "alike" INTEGER[] DEFAULT ARRAY[]::INTEGER[],

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChunk" (
    "fileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("fileId","number")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "fileId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "claimId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "attributor" TEXT,
    "attributorKey" TEXT,
    "partyId" UUID,
    "assertionId" UUID,
    "link" TEXT,
    "sourceId" UUID,
    "saidFrom" DATE,
    "saidTo" DATE,
    "saidPrecision" "DatePrecision",
    "topics" TEXT[],
    "before" BOOLEAN NOT NULL DEFAULT false,
    "sameClaim" INTEGER,
    "sameRow" INTEGER,
    "alikeClaim" INTEGER,
    "skipped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("fileId","row")
);

-- CreateIndex
CREATE INDEX "ImportFile_createdById_createdAt_idx" ON "ImportFile"("createdById", "createdAt");

-- AddForeignKey
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "ImportFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows live as long as their transaction, so they need no write-ahead log.
ALTER TABLE "ImportRow" SET UNLOGGED;

-- The same text, whatever its case and diacritics: found by a small key, for whole files at once.
CREATE INDEX "Claim_statement_same" ON "Claim" (md5(fold("statement")));
