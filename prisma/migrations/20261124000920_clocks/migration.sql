-- How long a claim has been in the desk's hands, against a target for its priority.
CREATE TABLE "ClockTarget" (
    "id" UUID NOT NULL,
    "priority" "Priority" NOT NULL,
    "hours" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,

    CONSTRAINT "ClockTarget_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ClockTarget_priority_key" ON "ClockTarget"("priority");

CREATE TABLE "ClaimClock" (
    "claimId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "pausedSince" TIMESTAMPTZ(3),
    "askedOn" DATE,
    "pausedMs" BIGINT NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClaimClock_pkey" PRIMARY KEY ("claimId")
);
ALTER TABLE "ClaimClock" ADD CONSTRAINT "ClaimClock_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ClockTarget" ADD CONSTRAINT "ClockTarget_hours" CHECK ("hours" BETWEEN 1 AND 8760);
CREATE TRIGGER forbid_delete BEFORE DELETE ON "ClockTarget" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "ClockTarget" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "ClockTarget" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "ClockTarget" FOR EACH ROW EXECUTE FUNCTION note_change();

-- What a new desk begins with.
DO $$
BEGIN
  INSERT INTO "ClockTarget" ("id", "priority", "hours") VALUES
    (uuid_v7(), 'URGENT', 4), (uuid_v7(), 'HIGH', 24), (uuid_v7(), 'NORMAL', 72), (uuid_v7(), 'LOW', 168);
  PERFORM append_event('{"action": "clock.targets_created"}');
END $$;

-- It comes after the targets above, which have no author.
CREATE FUNCTION guard_clock_target() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."priority" <> OLD."priority" THEN PERFORM refuse('GR004', 'a target stays with its priority'); END IF;
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."role" = 'ADMIN' AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR003', 'an admin sets how much time the desk has');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_clock_target BEFORE UPDATE ON "ClockTarget" FOR EACH ROW EXECUTE FUNCTION guard_clock_target();

-- Puts the clocks of these claims where their stages and ledgers are. A claim that was never checked has none. The clock starts when
-- checking does (anew when a published claim is re-opened, or one that went back to the inbox is taken up), pauses while a party's answer
-- is awaited, and ends at publication or exit.
CREATE FUNCTION refresh_clocks(claims uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  INSERT INTO "ClaimClock" AS k ("claimId", "startedAt", "pausedSince", "askedOn", "pausedMs", "endedAt")
  SELECT f.id,
    CASE WHEN f.waits THEN NULL WHEN f.starts THEN now() ELSE f.started END,
    CASE WHEN f.runs AND f.asked IS NOT NULL THEN CASE WHEN f.starts THEN now() ELSE coalesce(f.paused, now()) END END,
    CASE WHEN f.runs THEN f.asked END,
    CASE WHEN f.waits OR f.starts THEN 0
      -- A pause is over when the answer comes, and when the clock ends.
      WHEN f.paused IS NOT NULL AND NOT (f.runs AND f.asked IS NOT NULL) THEN f.ms + greatest(0, (extract(epoch FROM now() - f.paused) * 1000)::bigint)
      ELSE f.ms END,
    CASE WHEN f.runs OR f.waits THEN NULL ELSE coalesce(f.ended, now()) END
  FROM (
    SELECT c."id" AS id, c."stage" = 'INBOX' AS waits, c."stage" IN ('CHECKING', 'IN_REVIEW', 'APPROVED') AS runs,
      c."stage" IN ('CHECKING', 'IN_REVIEW', 'APPROVED') AND (o."startedAt" IS NULL OR o."endedAt" IS NOT NULL) AS starts,
      o."startedAt" AS started, o."pausedSince" AS paused, coalesce(o."pausedMs", 0) AS ms, o."endedAt" AS ended, a.asked
    FROM "Claim" c LEFT JOIN "ClaimClock" o ON o."claimId" = c."id"
    CROSS JOIN LATERAL (
      SELECT min(r."saidFrom") AS asked FROM "ConcernedParty" p JOIN "Response" r ON r."claimId" = p."claimId" AND r."partyId" = p."partyId"
      WHERE p."claimId" = c."id" AND p."withdrawnAt" IS NULL AND p."denialStatus" = 'AWAITING' AND r."kind" = 'REQUESTED' AND NOT r."retracts"
        AND NOT EXISTS (SELECT 1 FROM "Response" l WHERE l."correctsId" = r."id")) a
    WHERE c."id" = ANY (claims) AND (o."claimId" IS NOT NULL OR c."stage" IN ('CHECKING', 'IN_REVIEW', 'APPROVED'))
  ) f
  WHERE f.waits OR f.runs OR f.started IS NOT NULL
  ON CONFLICT ("claimId") DO UPDATE SET ("startedAt", "pausedSince", "askedOn", "pausedMs", "endedAt")
    = ROW (excluded."startedAt", excluded."pausedSince", excluded."askedOn", excluded."pausedMs", excluded."endedAt")
$$;

CREATE FUNCTION refresh_claim_clock() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  claims uuid[];
BEGIN
  -- Not by a join: its plan is kept from the first change, of one row, and compares each with each when thousands change.
  IF TG_TABLE_NAME = 'Claim' THEN
    claims := ARRAY(SELECT d."id" FROM (SELECT n."id", n."stage" FROM new_rows n EXCEPT SELECT o."id", o."stage" FROM old_rows o) d);
  ELSE
    claims := ARRAY(SELECT DISTINCT d."claimId" FROM (
      SELECT n."id", n."claimId", n."denialStatus", n."withdrawnAt" FROM new_rows n EXCEPT SELECT o."id", o."claimId", o."denialStatus", o."withdrawnAt" FROM old_rows o) d);
  END IF;
  IF cardinality(claims) > 0 THEN PERFORM refresh_clocks(claims); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER zz_clock_update AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION refresh_claim_clock();
CREATE TRIGGER zz_clock_update AFTER UPDATE ON "ConcernedParty" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION refresh_claim_clock();

-- For claims that are checked already: the clock began with the last start of checking that the log knows. Pauses that were over before are not counted.
CREATE FUNCTION rebuild_clocks() RETURNS void
LANGUAGE sql SET search_path = public, pg_catalog
AS $$
  DELETE FROM "ClaimClock";
  INSERT INTO "ClaimClock" ("claimId", "startedAt", "pausedSince", "askedOn")
  SELECT c."id", s.at, CASE WHEN a.asked IS NOT NULL THEN greatest(s.at, a.recorded) END, a.asked
  FROM "Claim" c
  CROSS JOIN LATERAL (
    SELECT coalesce(max(e."at"), c."createdAt") AS at FROM "Event" e WHERE e."claimId" = c."id" AND e."action" IN ('claim.checking_started', 'claim.reopened')) s
  CROSS JOIN LATERAL (
    SELECT min(r."saidFrom") AS asked, min(r."recordedAt") AS recorded FROM "ConcernedParty" p JOIN "Response" r ON r."claimId" = p."claimId" AND r."partyId" = p."partyId"
    WHERE p."claimId" = c."id" AND p."withdrawnAt" IS NULL AND p."denialStatus" = 'AWAITING' AND r."kind" = 'REQUESTED' AND NOT r."retracts"
      AND NOT EXISTS (SELECT 1 FROM "Response" l WHERE l."correctsId" = r."id")) a
  WHERE c."stage" IN ('CHECKING', 'IN_REVIEW', 'APPROVED')
$$;
SELECT rebuild_clocks();
