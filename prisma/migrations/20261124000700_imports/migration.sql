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

-- Appends several events at once; each names the rows of its own change: [{ action, actorId, claimId, subjectType, subjectId, before,
-- after, reason, rows: [{ table, id }] }]. A row that no event names stays noted, and the commit is refused. Naming a row that did not change
-- is refused here. Returns the last sequence number. The digests are made before the head is locked: other writers would wait for them.
CREATE FUNCTION append_named_events(payloads jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog SET TimeZone = 'UTC'
AS $$
DECLARE
  name text;
  item jsonb;
  part jsonb;
  digests jsonb := '{}';
  changed jsonb;
  at_seq bigint;
  at_hash text;
  moment timestamptz;
  line text;
BEGIN
  FOR name IN SELECT DISTINCT r.value ->> 'table' FROM jsonb_array_elements(payloads) p, jsonb_array_elements(p.value -> 'rows') r LOOP
    EXECUTE format(
      'SELECT coalesce(jsonb_object_agg(%1$L || t."id", encode(sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''hex'')), ''{}'')
       FROM "PendingChange" c JOIN public.%2$I t ON t."id" = c."rowId"
       WHERE c."tx" = current_tx() AND c."tableName" = %3$L AND c."rowId" IN (
         SELECT (r.value ->> ''id'')::uuid FROM jsonb_array_elements($1) p, jsonb_array_elements(p.value -> ''rows'') r WHERE r.value ->> ''table'' = %3$L)',
      name || '/', name, name) INTO part USING payloads;
    digests := digests || part;
  END LOOP;
  SELECT h."seq", h."hash" INTO at_seq, at_hash FROM "AuditHead" h WHERE h."id" = 1 FOR UPDATE;
  FOR item IN SELECT p.value FROM jsonb_array_elements(payloads) WITH ORDINALITY p ORDER BY p.ordinality LOOP
    IF coalesce(item ->> 'action', '') = '' THEN
      RAISE EXCEPTION 'an event needs an action' USING ERRCODE = 'GR007';
    END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', r.value ->> 'table', 'id', r.value ->> 'id',
      'sha256', digests -> ((r.value ->> 'table') || '/' || (r.value ->> 'id'))) ORDER BY r.value ->> 'table', r.value ->> 'id'), '[]')
      INTO changed FROM jsonb_array_elements(item -> 'rows') r;
    IF jsonb_path_exists(changed, '$[*] ? (@.sha256 == null)') THEN
      RAISE EXCEPTION 'an event names a row that was not changed' USING ERRCODE = 'GR007';
    END IF;
    moment := clock_timestamp();
    at_seq := at_seq + 1;
    line := jsonb_build_object(
      'seq', at_seq, 'at', (extract(epoch FROM moment) * 1000000)::bigint,
      'action', item ->> 'action', 'actorId', item ->> 'actorId', 'claimId', item ->> 'claimId',
      'subjectType', item ->> 'subjectType', 'subjectId', item ->> 'subjectId',
      'before', item -> 'before', 'after', item -> 'after', 'reason', item ->> 'reason', 'rows', changed)::text;
    INSERT INTO "Event" ("seq", "at", "action", "actorId", "claimId", "subjectType", "subjectId", "body", "prevHash", "hash")
    VALUES (at_seq, moment, item ->> 'action', (item ->> 'actorId')::uuid, (item ->> 'claimId')::uuid,
      item ->> 'subjectType', (item ->> 'subjectId')::uuid, line, at_hash, encode(sha256(convert_to(at_hash || line, 'UTF8')), 'hex'));
    at_hash := encode(sha256(convert_to(at_hash || line, 'UTF8')), 'hex');
  END LOOP;
  UPDATE "AuditHead" SET "seq" = at_seq, "hash" = at_hash WHERE "id" = 1;
  DELETE FROM "PendingChange" c USING jsonb_array_elements(payloads) p, jsonb_array_elements(p.value -> 'rows') r
  WHERE c."tx" = current_tx() AND c."tableName" = r.value ->> 'table' AND c."rowId" = (r.value ->> 'id')::uuid;
  RETURN at_seq;
END $$;

-- Many claims in one transaction. A tally row that is changed once a claim is a longer chain each time it is read, and 20,000 claims never
-- end; so what a transaction adds is noted, summed, and put to the tallies once. That happens at its end, as before.
CREATE TABLE "PendingTally" (
    "id" BIGSERIAL NOT NULL,
    "tx" BIGINT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "state" "ClaimState" NOT NULL,
    "reReview" BOOLEAN NOT NULL,
    "denialStatus" "DenialStatus" NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "PendingTally_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PendingTally_tx_idx" ON "PendingTally"("tx");
ALTER TABLE "PendingTally" SET UNLOGGED;

DROP TRIGGER tally_insert ON "DeskClaim";
DROP TRIGGER tally_update ON "DeskClaim";
DROP FUNCTION tally_desk_claim();
DROP FUNCTION tally("DeskClaim", int);

CREATE FUNCTION note_tallies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "PendingTally" ("tx", "facet", "value", "stage", "state", "reReview", "denialStatus", "claims")
    SELECT current_tx(), v."facet", v."value", n."stage", n."state", n."reReview", n."denialStatus", count(*)
    FROM new_rows n CROSS JOIN LATERAL tally_values(ROW(n.*)::"DeskClaim") v GROUP BY 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO "PendingTally" ("tx", "facet", "value", "stage", "state", "reReview", "denialStatus", "claims")
    SELECT current_tx(), v."facet", v."value", (c.d)."stage", (c.d)."state", (c.d)."reReview", (c.d)."denialStatus", sum(c.by)
    FROM (SELECT ROW(o.*)::"DeskClaim" AS d, -1 AS by FROM old_rows o UNION ALL SELECT ROW(n.*)::"DeskClaim", 1 FROM new_rows n) c
    CROSS JOIN LATERAL tally_values(c.d) v GROUP BY 2, 3, 4, 5, 6, 7 HAVING sum(c.by) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_insert AFTER INSERT ON "DeskClaim" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_tallies();
CREATE TRIGGER tally_update AFTER UPDATE ON "DeskClaim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_tallies();

-- The first of a transaction's notes puts all of them to the tallies. By then the transaction holds the head of the log, where all
-- writers queue already: tallies make nobody wait for another.
CREATE FUNCTION put_tallies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "PendingTally" p WHERE p."id" = NEW."id") THEN RETURN NULL; END IF;
  WITH noted AS (DELETE FROM "PendingTally" p WHERE p."tx" = NEW."tx" RETURNING p.*)
  INSERT INTO "ClaimTally" AS t ("facet", "value", "stage", "state", "reReview", "denialStatus", "claims")
  SELECT n."facet", n."value", n."stage", n."state", n."reReview", n."denialStatus", sum(n."claims")
  FROM noted n GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n."claims") <> 0 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT ("facet", "value", "stage", "state", "reReview", "denialStatus") DO UPDATE SET "claims" = t."claims" + excluded."claims";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER put_tallies AFTER INSERT ON "PendingTally" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION put_tallies();

-- Assertions of many claims touch their claims together: one statement for all, so that their rows in the list are made once.
CREATE FUNCTION touch_asserted_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  UPDATE "Claim" c SET "updatedAt" = now(),
    "attributorId" = (SELECT s."partyId" FROM "Assertion" s WHERE s."claimId" = c."id" AND s."withdrawnAt" IS NULL ORDER BY s."primary" DESC, s."createdAt", s."id" LIMIT 1)
  WHERE c."id" IN (SELECT n."claimId" FROM changed n);
  PERFORM settle_review(c."id") FROM "Claim" c
  WHERE c."id" IN (SELECT n."claimId" FROM changed n) AND c."stage" IN ('IN_REVIEW', 'APPROVED') ORDER BY c."id";
  RETURN NULL;
END $$;
DROP TRIGGER touch_claim ON "Assertion";
CREATE TRIGGER touch_claim_insert AFTER INSERT ON "Assertion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_asserted_claims();
CREATE TRIGGER touch_claim_update AFTER UPDATE ON "Assertion" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_asserted_claims();
