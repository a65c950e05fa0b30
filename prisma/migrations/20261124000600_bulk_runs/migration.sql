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

-- Appends one event for each of several claims that were changed in this transaction: [{ claimId, action, actorId, before, after, reason, bulk }].
-- Each names the claim and what a rule changed with it: a change of topics may send a round of review back.
CREATE FUNCTION append_events(payloads jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  named jsonb;
BEGIN
  SELECT jsonb_agg(p.value || jsonb_build_object('subjectType', 'Claim', 'subjectId', p.value ->> 'claimId', 'rows', g.rows) ORDER BY p.ordinality) INTO named
  FROM jsonb_array_elements(payloads) WITH ORDINALITY p
  JOIN (
    SELECT coalesce(r."claimId", c."rowId") AS claim, jsonb_agg(jsonb_build_object('table', c."tableName", 'id', c."rowId")) AS rows
    FROM "PendingChange" c LEFT JOIN "Review" r ON r."id" = c."rowId" AND c."tableName" = 'Review'
    WHERE c."tx" = current_tx() AND c."tableName" IN ('Claim', 'Review') GROUP BY 1) g ON g.claim = (p.value ->> 'claimId')::uuid;
  IF jsonb_array_length(named) IS DISTINCT FROM jsonb_array_length(payloads) THEN
    RAISE EXCEPTION 'an event needs a claim that was changed' USING ERRCODE = 'GR007';
  END IF;
  RETURN append_named_events(named);
END $$;

-- Where the code of a claim that was merged into a published one leads on the public side: the address of that one's page. It says no more.
CREATE FUNCTION slug_of_kept_claim(duplicate int) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  SELECT p."slug" FROM "Claim" d JOIN "PublicClaim" p ON p."claimId" = d."duplicateOfId" WHERE d."number" = duplicate AND d."stage" = 'DUPLICATE'
$$;
