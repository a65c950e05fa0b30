-- Changes of many claims: the report of each run, an event for each claim, and where the code of a merged claim leads.
CREATE TABLE "BulkRun" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "selection" JSONB NOT NULL,
    "matched" INTEGER NOT NULL,
    "changed" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "skips" JSONB NOT NULL DEFAULT '[]',
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aliveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "BulkRun_actorId_startedAt_idx" ON "BulkRun"("actorId", "startedAt");

CREATE TRIGGER forbid_delete BEFORE DELETE ON "BulkRun" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "BulkRun" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- A report only grows, and only until it is finished. What was asked stays.
CREATE FUNCTION guard_bulk_run() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."actorId" AND m."role" IN ('EDITOR', 'ADMIN') AND m."disabledAt" IS NULL) THEN
      PERFORM refuse('GR003', 'an editor changes many claims at once');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."finishedAt" IS NOT NULL
    OR (NEW."id", NEW."actorId", NEW."change", NEW."selection", NEW."matched", NEW."startedAt")
      IS DISTINCT FROM (OLD."id", OLD."actorId", OLD."change", OLD."selection", OLD."matched", OLD."startedAt")
    OR NEW."changed"[1:cardinality(OLD."changed")] IS DISTINCT FROM OLD."changed" THEN
    PERFORM refuse('GR004', 'the report of a bulk change only grows');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_bulk_run BEFORE INSERT OR UPDATE ON "BulkRun" FOR EACH ROW EXECUTE FUNCTION guard_bulk_run();

-- A claim is given to members who are at the desk: whoever gives it, one or many.
CREATE FUNCTION guard_owner() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."ownerId" IS NOT NULL AND NEW."ownerId" IS DISTINCT FROM OLD."ownerId" THEN
    -- Locked, so that the member is not disabled at the same moment.
    PERFORM FROM "Member" m WHERE m."id" = NEW."ownerId" AND m."disabledAt" IS NULL FOR SHARE;
    IF NOT FOUND THEN PERFORM refuse('GR003', 'this member is not at the desk any more: choose somebody else'); END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_owner BEFORE UPDATE OF "ownerId" ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_owner();

-- Appends one event for each of several claims that were changed in this transaction. Each names the rows of its own claim, where
-- append_event() names all that were changed. [{ claimId, action, actorId, before, after, reason, bulk }], one entry a claim.
-- The digests are made before the head is locked: with many claims, other writers would wait for them.
CREATE FUNCTION append_events(payloads jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog SET TimeZone = 'UTC'
AS $$
DECLARE
  rows_of jsonb;
  named uuid[] := '{}';
  item jsonb;
  head record;
  at_seq bigint;
  at_hash text;
  moment timestamptz;
  line text;
BEGIN
  SELECT coalesce(jsonb_object_agg(g.claim, g.rows), '{}') INTO rows_of FROM (
    SELECT d.claim, jsonb_agg(jsonb_build_object('table', d.name, 'id', d.id, 'sha256', d.digest) ORDER BY d.name, d.id) AS rows FROM (
      SELECT t."id" AS claim, 'Claim' AS name, t."id" AS id, encode(sha256(convert_to(to_jsonb(t)::text, 'UTF8')), 'hex') AS digest
        FROM "PendingChange" p JOIN "Claim" t ON t."id" = p."rowId" WHERE p."tx" = current_tx() AND p."tableName" = 'Claim'
      UNION ALL
      -- A change of topics may send a round of review back.
      SELECT t."claimId", 'Review', t."id", encode(sha256(convert_to(to_jsonb(t)::text, 'UTF8')), 'hex')
        FROM "PendingChange" p JOIN "Review" t ON t."id" = p."rowId" WHERE p."tx" = current_tx() AND p."tableName" = 'Review'
    ) d GROUP BY d.claim) g;
  SELECT h."seq", h."hash" INTO head FROM "AuditHead" h WHERE h."id" = 1 FOR UPDATE;
  at_seq := head."seq";
  at_hash := head."hash";
  FOR item IN SELECT value FROM jsonb_array_elements(payloads) LOOP
    IF coalesce(item ->> 'action', '') = '' OR NOT rows_of ? (item ->> 'claimId') THEN
      RAISE EXCEPTION 'an event needs an action and a claim that was changed' USING ERRCODE = 'GR007';
    END IF;
    moment := clock_timestamp();
    at_seq := at_seq + 1;
    line := jsonb_build_object(
      'seq', at_seq, 'at', (extract(epoch FROM moment) * 1000000)::bigint,
      'action', item ->> 'action', 'actorId', item ->> 'actorId', 'claimId', item ->> 'claimId',
      'subjectType', 'Claim', 'subjectId', item ->> 'claimId',
      'before', item -> 'before', 'after', item -> 'after', 'reason', item ->> 'reason', 'bulk', item ->> 'bulk',
      'rows', rows_of -> (item ->> 'claimId'))::text;
    INSERT INTO "Event" ("seq", "at", "action", "actorId", "claimId", "subjectType", "subjectId", "body", "prevHash", "hash")
    VALUES (at_seq, moment, item ->> 'action', (item ->> 'actorId')::uuid, (item ->> 'claimId')::uuid, 'Claim', (item ->> 'claimId')::uuid,
      line, at_hash, encode(sha256(convert_to(at_hash || line, 'UTF8')), 'hex'));
    at_hash := encode(sha256(convert_to(at_hash || line, 'UTF8')), 'hex');
    rows_of := rows_of - (item ->> 'claimId');
    named := named || (item ->> 'claimId')::uuid;
  END LOOP;
  UPDATE "AuditHead" SET "seq" = at_seq, "hash" = at_hash WHERE "id" = 1;
  -- A row whose claim got no event stays noted, and the commit is refused.
  DELETE FROM "PendingChange" p WHERE p."tx" = current_tx() AND (
    (p."tableName" = 'Claim' AND p."rowId" = ANY (named))
    OR (p."tableName" = 'Review' AND (SELECT r."claimId" FROM "Review" r WHERE r."id" = p."rowId") = ANY (named)));
END $$;

-- Where the code of a claim that was merged into a published one leads on the public side: the address of that one's page. It says no more.
CREATE FUNCTION slug_of_kept_claim(duplicate int) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  SELECT p."slug" FROM "Claim" d JOIN "PublicClaim" p ON p."claimId" = d."duplicateOfId" WHERE d."number" = duplicate AND d."stage" = 'DUPLICATE'
$$;
