-- The audit log: every change of a record is named by an event of the same transaction, and the events form a hash chain.

-- Lower-cased and without diacritics, for searching. IMMUTABLE, so that indexes may use it: the dictionary is named.
CREATE FUNCTION fold(input text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = public, pg_catalog
AS $$ SELECT lower(unaccent('unaccent', normalize(input, NFKC))) $$;

-- RFC 9562, section 5.7: 48 bits of Unix milliseconds, then random bits. (PostgreSQL has its own only from 18 on.)
CREATE FUNCTION uuid_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
  SELECT encode(
    set_byte(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
      6, (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112
    ), 'hex')::uuid
$$;

-- Pending rows never outlive their transaction, so they need no write-ahead log.
ALTER TABLE "PendingChange" SET UNLOGGED;
INSERT INTO "AuditHead" ("id", "seq", "hash") VALUES (1, 0, repeat('0', 64));
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single" CHECK ("id" = 1);

CREATE FUNCTION current_tx() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_current_xact_id()::text::bigint $$;

-- After every change of an audited row: somebody has to name it in an event before the transaction ends.
CREATE FUNCTION note_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  INSERT INTO "PendingChange" ("tx", "tableName", "rowId", "op")
  VALUES (current_tx(), TG_TABLE_NAME, CASE TG_OP WHEN 'DELETE' THEN OLD."id" ELSE NEW."id" END, TG_OP)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION require_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "PendingChange" p WHERE p."tx" = NEW."tx" AND p."tableName" = NEW."tableName" AND p."rowId" = NEW."rowId") THEN
    RAISE EXCEPTION '% % was changed without an event', NEW."tableName", NEW."rowId" USING ERRCODE = 'GR007';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER require_event AFTER INSERT ON "PendingChange"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_event();

-- Appends one event that names every row changed so far in this transaction, and returns its sequence number.
-- The digest of a row is SHA-256 over to_jsonb(row) as text, in UTC; `npm run audit:verify` recomputes it.
-- The head row is locked last: it is where all writers queue.
CREATE FUNCTION append_event(payload jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog SET TimeZone = 'UTC'
AS $$
DECLARE
  item record;
  head record;
  digest text;
  changed jsonb := '[]';
  moment timestamptz;
  line text;
BEGIN
  IF coalesce(payload ->> 'action', '') = '' THEN
    RAISE EXCEPTION 'an event needs an action' USING ERRCODE = 'GR007';
  END IF;
  FOR item IN SELECT p."tableName", p."rowId" FROM "PendingChange" p WHERE p."tx" = current_tx() ORDER BY 1, 2 LOOP
    EXECUTE format('SELECT encode(sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''hex'') FROM public.%I t WHERE t."id" = $1', item."tableName")
      INTO digest USING item."rowId";
    changed := changed || jsonb_build_object('table', item."tableName", 'id', item."rowId", 'sha256', digest);
  END LOOP;
  SELECT h."seq", h."hash" INTO head FROM "AuditHead" h WHERE h."id" = 1 FOR UPDATE;
  moment := clock_timestamp();
  line := jsonb_build_object(
    'seq', head."seq" + 1, 'at', (extract(epoch FROM moment) * 1000000)::bigint,
    'action', payload ->> 'action', 'actorId', payload ->> 'actorId', 'claimId', payload ->> 'claimId',
    'subjectType', payload ->> 'subjectType', 'subjectId', payload ->> 'subjectId',
    'before', payload -> 'before', 'after', payload -> 'after', 'reason', payload ->> 'reason', 'rows', changed)::text;
  INSERT INTO "Event" ("seq", "at", "action", "actorId", "claimId", "subjectType", "subjectId", "body", "prevHash", "hash")
  VALUES (head."seq" + 1, moment, payload ->> 'action', (payload ->> 'actorId')::uuid, (payload ->> 'claimId')::uuid,
    payload ->> 'subjectType', (payload ->> 'subjectId')::uuid, line, head."hash",
    encode(sha256(convert_to(head."hash" || line, 'UTF8')), 'hex'));
  UPDATE "AuditHead" SET "seq" = head."seq" + 1, "hash" = encode(sha256(convert_to(head."hash" || line, 'UTF8')), 'hex') WHERE "id" = 1;
  DELETE FROM "PendingChange" p WHERE p."tx" = current_tx();
  RETURN head."seq" + 1;
END $$;

-- What was said stays said: no row of these tables is ever changed or removed.
CREATE FUNCTION forbid_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are kept as they are: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'GR004';
END $$;

-- The other records may be changed, one version at a time, and are withdrawn, never removed.
-- Depth 1 is a statement of the application; deeper is a rule of this database acting by itself.
CREATE FUNCTION guard_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() = 1 AND NEW."version" IS DISTINCT FROM OLD."version" + 1 THEN
    RAISE EXCEPTION '% % is at version %: a change must make it %', TG_TABLE_NAME, OLD."id", OLD."version", OLD."version" + 1 USING ERRCODE = 'GR006';
  END IF;
  IF NEW."id" <> OLD."id" OR NEW."version" < OLD."version"
    OR to_jsonb(NEW) -> 'createdAt' IS DISTINCT FROM to_jsonb(OLD) -> 'createdAt'
    OR to_jsonb(NEW) -> 'createdById' IS DISTINCT FROM to_jsonb(OLD) -> 'createdById' THEN
    RAISE EXCEPTION '% %: id, author and time of creation stay', TG_TABLE_NAME, OLD."id" USING ERRCODE = 'GR004';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  -- Never changed.
  FOREACH name IN ARRAY ARRAY['ArticleVersion', 'Capture', 'Blob', 'Response', 'Approval', 'ContentSnapshot', 'Publication', 'Notice', 'VerdictDefinition', 'Event'] LOOP
    EXECUTE format('CREATE TRIGGER forbid_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
  END LOOP;
  -- Changed one version at a time, never removed.
  FOREACH name IN ARRAY ARRAY['Desk', 'Member', 'Invite', 'Party', 'PartyAlias', 'PartyRole', 'Source', 'Article', 'Passage', 'Claim', 'Assertion', 'ConcernedParty', 'Evidence', 'Review'] LOOP
    EXECUTE format('CREATE TRIGGER forbid_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER a_guard_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_version()', name);
  END LOOP;
  -- Every change named by an event. (Blob and ContentSnapshot are named by their own hash.)
  FOREACH name IN ARRAY ARRAY['Desk', 'Member', 'Invite', 'Party', 'PartyAlias', 'PartyRole', 'Source', 'Capture', 'Article', 'ArticleVersion', 'Passage', 'Claim', 'Assertion',
    'ConcernedParty', 'Response', 'Evidence', 'VerdictDefinition', 'Review', 'Approval', 'Publication', 'Notice'] LOOP
    EXECUTE format('CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_change()', name);
  END LOOP;
END $$;
