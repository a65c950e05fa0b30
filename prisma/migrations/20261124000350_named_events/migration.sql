-- Many events and many assertions in one transaction, for changes of many claims and for imports.

-- Appends events, each of which names the rows of its own change: [{ action, actorId, claimId, subjectType, subjectId, before, after, reason,
-- rows: [{ table, id }] }], and `bulk` where they are part of a bulk change. A row that no event names stays noted, and the commit is refused;
-- naming a row that did not change, or one twice, is refused here. Returns the last sequence number.
-- The digest of a row is SHA-256 over to_jsonb(row) as text, in UTC, and null for one that is gone; `npm run audit:verify` recomputes it.
-- The digests are made before the head row is locked, where all writers queue.
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
  IF (SELECT count(*) <> count(DISTINCT r.value) FROM jsonb_array_elements(payloads) p, jsonb_array_elements(p.value -> 'rows') r) THEN
    RAISE EXCEPTION 'a change is named by one event' USING ERRCODE = 'GR007';
  END IF;
  FOR name IN SELECT DISTINCT r.value ->> 'table' FROM jsonb_array_elements(payloads) p, jsonb_array_elements(p.value -> 'rows') r LOOP
    EXECUTE format(
      'SELECT coalesce(jsonb_object_agg(%1$L || c."rowId", encode(sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''hex'')), ''{}'')
       FROM "PendingChange" c LEFT JOIN public.%2$I t ON t."id" = c."rowId"
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
    IF EXISTS (SELECT 1 FROM jsonb_array_elements(item -> 'rows') r WHERE NOT digests ? ((r.value ->> 'table') || '/' || (r.value ->> 'id'))) THEN
      RAISE EXCEPTION 'an event names a row that was not changed' USING ERRCODE = 'GR007';
    END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', r.value ->> 'table', 'id', r.value ->> 'id',
      'sha256', digests -> ((r.value ->> 'table') || '/' || (r.value ->> 'id'))) ORDER BY r.value ->> 'table', r.value ->> 'id'), '[]')
      INTO changed FROM jsonb_array_elements(item -> 'rows') r;
    moment := clock_timestamp();
    at_seq := at_seq + 1;
    line := (jsonb_build_object(
      'seq', at_seq, 'at', (extract(epoch FROM moment) * 1000000)::bigint,
      'action', item ->> 'action', 'actorId', item ->> 'actorId', 'claimId', item ->> 'claimId',
      'subjectType', item ->> 'subjectType', 'subjectId', item ->> 'subjectId',
      'before', item -> 'before', 'after', item -> 'after', 'reason', item ->> 'reason', 'rows', changed)
      || CASE WHEN item ? 'bulk' THEN jsonb_build_object('bulk', item ->> 'bulk') ELSE '{}' END)::text;
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

-- Appends one event that names every row changed so far in this transaction, and returns its sequence number.
CREATE OR REPLACE FUNCTION append_event(payload jsonb) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  SELECT append_named_events(jsonb_build_array(payload || jsonb_build_object('rows', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', c."tableName", 'id', c."rowId")), '[]') FROM "PendingChange" c WHERE c."tx" = current_tx()))))
$$;

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
