-- Who is on a claim, and what every server process is told about at once.

CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Presence_claimId_idx" ON "Presence"("claimId");
-- Nothing is lost that the next minute does not bring again, so it needs no write-ahead log.
ALTER TABLE "Presence" SET UNLOGGED;

-- One channel for all. A message says what changed and never what is in it: whoever may see it reads it then.
-- PostgreSQL delivers it when the transaction commits, and not at all when it does not.
CREATE FUNCTION say_live(message jsonb) RETURNS void
LANGUAGE sql VOLATILE
AS $$ SELECT pg_notify('gainsay_live', message::text) $$;

CREATE FUNCTION say_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  claims uuid[] := ARRAY(SELECT DISTINCT n."claimId" FROM added n WHERE n."claimId" IS NOT NULL LIMIT 101);
BEGIN
  -- A message holds at most 8,000 bytes, and whoever looks at one claim need not be told of each of a hundred thousand.
  IF cardinality(claims) > 100 THEN
    PERFORM say_live('{"what": "many"}');
  ELSIF cardinality(claims) > 0 THEN
    PERFORM say_live(jsonb_build_object('what', 'claims', 'claims', claims));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER say_events AFTER INSERT ON "Event" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION say_events();

CREATE FUNCTION say_told() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  member uuid;
BEGIN
  FOR member IN SELECT DISTINCT n."memberId" FROM changed n LOOP
    PERFORM say_live(jsonb_build_object('what', 'told', 'member', member));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER say_told_new AFTER INSERT ON "Notification" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION say_told();
CREATE TRIGGER say_told_again AFTER UPDATE ON "Notification" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION say_told();

CREATE FUNCTION say_signed_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_live(jsonb_build_object('what', 'signed-out', 'session', NEW."id"));
  RETURN NULL;
END $$;
CREATE TRIGGER say_signed_out AFTER UPDATE ON "AuthSession" FOR EACH ROW
WHEN (OLD."revokedAt" IS NULL AND NEW."revokedAt" IS NOT NULL) EXECUTE FUNCTION say_signed_out();

CREATE FUNCTION say_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM say_live(jsonb_build_object('what', 'presence', 'claim', CASE TG_OP WHEN 'DELETE' THEN OLD."claimId" ELSE NEW."claimId" END));
  RETURN NULL;
END $$;
CREATE TRIGGER say_presence AFTER INSERT OR DELETE ON "Presence" FOR EACH ROW EXECUTE FUNCTION say_presence();
