-- How long claims stay in their stages: events say to which stage a claim came, and a span is kept for each stage of each claim.
CREATE TABLE "StageSpan" (
    "claimId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "StageSpan_pkey" PRIMARY KEY ("claimId","since")
);
CREATE INDEX "StageSpan_until_stage_since_idx" ON "StageSpan"("until", "stage", "since");
ALTER TABLE "StageSpan" ADD CONSTRAINT "StageSpan_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StageSpan" ADD CONSTRAINT "StageSpan_forwards" CHECK ("until" > "since");
-- A claim is in one stage. (Partial, so that schema comparison leaves it alone.)
CREATE UNIQUE INDEX "StageSpan_open" ON "StageSpan" ("claimId") WHERE "until" IS NULL;

-- What became of claims, by name and time. (An expression, so that schema comparison leaves it alone; questions write it exactly so.)
CREATE INDEX "Event_outcomes" ON "Event" ("action", ("at" AT TIME ZONE 'UTC'))
WHERE "action" IN ('claim.published', 'claim.withdrawn', 'response.recorded', 'response.corrected');

-- The same as before, and beside the digest of a claim the stage that it came to.
CREATE OR REPLACE FUNCTION append_named_events(payloads jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog SET TimeZone = 'UTC'
AS $$
DECLARE
  name text;
  item jsonb;
  part jsonb;
  digests jsonb := '{}';
  stages jsonb;
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
  SELECT jsonb_object_agg(c."id", c."stage") INTO stages FROM "Claim" c WHERE c."id" IN (
    SELECT (r.value ->> 'id')::uuid FROM jsonb_array_elements(payloads) p, jsonb_array_elements(p.value -> 'rows') r WHERE r.value ->> 'table' = 'Claim');
  SELECT h."seq", h."hash" INTO at_seq, at_hash FROM "AuditHead" h WHERE h."id" = 1 FOR UPDATE;
  FOR item IN SELECT p.value FROM jsonb_array_elements(payloads) WITH ORDINALITY p ORDER BY p.ordinality LOOP
    IF coalesce(item ->> 'action', '') = '' THEN
      RAISE EXCEPTION 'an event needs an action' USING ERRCODE = 'GR007';
    END IF;
    IF EXISTS (SELECT 1 FROM jsonb_array_elements(item -> 'rows') r WHERE NOT digests ? ((r.value ->> 'table') || '/' || (r.value ->> 'id'))) THEN
      RAISE EXCEPTION 'an event names a row that was not changed' USING ERRCODE = 'GR007';
    END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', r.value ->> 'table', 'id', r.value ->> 'id',
      'sha256', digests -> ((r.value ->> 'table') || '/' || (r.value ->> 'id')))
      || CASE WHEN r.value ->> 'table' = 'Claim' THEN jsonb_build_object('stage', stages -> (r.value ->> 'id')) ELSE '{}' END ORDER BY r.value ->> 'table', r.value ->> 'id'), '[]')
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

-- Puts the spans of claims whose stage changed where their stages are. What a transaction came to counts: a stage that it only went
-- through is none, and one that it came back to was never left. One that began before the change it waited for begins with it.
CREATE FUNCTION note_stages(claims uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  moment CONSTANT timestamptz(3) := now();
BEGIN
  DELETE FROM "StageSpan" s WHERE s."claimId" = ANY (claims) AND s."until" IS NULL AND s."since" >= moment;
  UPDATE "StageSpan" s SET "until" = NULL FROM "Claim" c
  WHERE s."claimId" = ANY (claims) AND c."id" = s."claimId" AND s."until" >= moment AND s."stage" = c."stage"
    AND NOT EXISTS (SELECT 1 FROM "StageSpan" o WHERE o."claimId" = s."claimId" AND o."since" > s."since");
  UPDATE "StageSpan" s SET "until" = moment FROM "Claim" c
  WHERE s."claimId" = ANY (claims) AND c."id" = s."claimId" AND s."until" IS NULL AND s."stage" <> c."stage";
  INSERT INTO "StageSpan" ("claimId", "stage", "since")
  SELECT c."id", c."stage", greatest(moment, (SELECT max(s."until") FROM "StageSpan" s WHERE s."claimId" = c."id"))
  FROM "Claim" c WHERE c."id" = ANY (claims) AND NOT EXISTS (SELECT 1 FROM "StageSpan" s WHERE s."claimId" = c."id" AND s."until" IS NULL);
END $$;

CREATE FUNCTION note_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  claims uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "StageSpan" ("claimId", "stage", "since") SELECT n."id", n."stage", now() FROM new_rows n;
    RETURN NULL;
  END IF;
  -- Not by a join: its plan is kept from the first change, of one row, and compares each with each when thousands change.
  claims := ARRAY(SELECT d."id" FROM (SELECT n."id", n."stage" FROM new_rows n EXCEPT SELECT o."id", o."stage" FROM old_rows o) d);
  IF cardinality(claims) > 0 THEN PERFORM note_stages(claims); END IF;
  RETURN NULL;
END $$;
-- By their names these come before the triggers that make the rows of lists.
CREATE TRIGGER zy_stage_span_insert AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_stage();
CREATE TRIGGER zy_stage_span_update AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_stage();

-- The stage that an event from before says its claim came to, as well as its name tells; null where it tells nothing.
CREATE FUNCTION told_stage(action text, told jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(
    (SELECT told ->> 'stage' WHERE starts_with(action, 'claim.')),
    CASE action WHEN 'claim.created' THEN 'INBOX' WHEN 'claim.marked' THEN 'INBOX' WHEN 'review.requested' THEN 'IN_REVIEW' WHEN 'review.approved' THEN 'APPROVED'
      WHEN 'review.changes_requested' THEN 'CHECKING' WHEN 'review.recalled' THEN 'CHECKING' WHEN 'claim.published' THEN 'PUBLISHED' WHEN 'claim.withdrawn' THEN 'WITHDRAWN'
      WHEN 'claim.reopened' THEN 'CHECKING' END)
$$;

-- All spans anew, from the events. Where they do not tell how a claim came to the stage it is in, the last that named it is taken for it.
CREATE FUNCTION rebuild_stage_spans() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_catalog SET TimeZone = 'UTC'
AS $$
BEGIN
  TRUNCATE "StageSpan";
  INSERT INTO "StageSpan" ("claimId", "stage", "since", "until")
  WITH named AS MATERIALIZED (
    SELECT (r.value ->> 'id')::uuid AS claim, e."seq", e."at"::timestamptz(3) AS at,
      coalesce(r.value ->> 'stage', CASE WHEN e."claimId" = (r.value ->> 'id')::uuid THEN told_stage(e."action", b.body -> 'after') END)::"Stage" AS stage
    FROM "Event" e CROSS JOIN LATERAL (SELECT e."body"::jsonb AS body OFFSET 0) b CROSS JOIN LATERAL jsonb_array_elements(b.body -> 'rows') r
    WHERE r.value ->> 'table' = 'Claim'),
  last AS (
    SELECT n.claim, max(n.at) AS at, (array_agg(n.stage ORDER BY n.seq DESC) FILTER (WHERE n.stage IS NOT NULL))[1] AS stage FROM named n GROUP BY n.claim),
  told AS (
    SELECT n.claim, n.seq, n.at, n.stage FROM named n WHERE n.stage IS NOT NULL
    UNION ALL SELECT c."id", 9223372036854775807, coalesce(l.at, c."createdAt"), c."stage"
    FROM "Claim" c LEFT JOIN last l ON l.claim = c."id" WHERE l.stage IS DISTINCT FROM c."stage"),
  changed AS (
    SELECT t.claim, t.seq, t.stage, max(t.at) OVER w AS at, lag(t.stage) OVER w AS before FROM told t WINDOW w AS (PARTITION BY t.claim ORDER BY t.seq)),
  spans AS (
    SELECT c.claim, c.stage, c.at, lead(c.at) OVER (PARTITION BY c.claim ORDER BY c.seq) AS until FROM changed c WHERE c.before IS DISTINCT FROM c.stage)
  SELECT s.claim, s.stage, s.at, s.until FROM spans s WHERE s.until IS NULL OR s.until > s.at;
END $$;
SELECT rebuild_stage_spans();

-- Lists know since when a claim is in its stage.
ALTER TABLE "DeskClaim" ADD COLUMN "stageSince" TIMESTAMPTZ(3);
ALTER TABLE "DeskClaim" DISABLE TRIGGER USER;
UPDATE "DeskClaim" d SET "stageSince" = s."since" FROM "StageSpan" s WHERE s."claimId" = d."claimId" AND s."until" IS NULL;
ALTER TABLE "DeskClaim" ENABLE TRIGGER USER;
ALTER TABLE "DeskClaim" ALTER COLUMN "stageSince" SET NOT NULL;
CREATE INDEX "DeskClaim_stage_stageSince_number_idx" ON "DeskClaim"("stage", "stageSince", "number");
-- What a member has to do, by how pressing it is.
CREATE INDEX "DeskClaim_ownerId_stage_dueAt_createdAt_idx" ON "DeskClaim"("ownerId", "stage", "dueAt", "createdAt");
DROP INDEX "DeskClaim_ownerId_stage_idx";

-- The same as before, with the beginning of the stage.
CREATE OR REPLACE FUNCTION desk_claims(claims uuid[]) RETURNS SETOF "DeskClaim"
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  RETURN QUERY SELECT c."id", c."number", fold(left(c."statement", 120)), c."stage", claim_state(c."stage", c."verdict"), c."verdict" IS NOT NULL AND c."reReviewSince" IS NOT NULL AND c."stage" <> 'WITHDRAWN',
    c."denialStatus", denial_rank(c."denialStatus")::smallint, t.turn, c."risk", c."priority", c."ownerId", fold(m."name"), c."attributorId", fold(p."name"),
    c."topics", fold(c."topics"[1]), c."dueAt", k.asked, c."createdAt", c."updatedAt", e.pro::smallint, e.contra::smallint, a.articles::smallint,
    CASE WHEN c."stage" IN ('IN_REVIEW', 'APPROVED') THEN (s.state ->> 'have')::smallint ELSE coalesce(u.approvers, 0)::smallint END,
    coalesce(s.awaited, false), CASE WHEN s.awaited THEN s.kept_out ELSE '{}' END,
    array_to_tsvector(search_lexemes(concat_ws(' ', c."statement", array_to_string(c."topics", ' '), w.words))) || array_to_tsvector(coalesce(n.parties, '{}')),
    coalesce(g."since", c."createdAt")
  FROM "Claim" c
  LEFT JOIN "Member" m ON m."id" = c."ownerId"
  LEFT JOIN "Party" p ON p."id" = c."attributorId"
  LEFT JOIN "StageSpan" g ON g."claimId" = c."id" AND g."until" IS NULL
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE x."stance" = 'SUPPORTS') AS pro, count(*) FILTER (WHERE x."stance" = 'REFUTES') AS contra
    FROM "Evidence" x WHERE x."claimId" = c."id" AND x."withdrawnAt" IS NULL) e
  CROSS JOIN LATERAL (SELECT count(DISTINCT x."articleId") AS articles FROM "Passage" x WHERE x."claimId" = c."id" AND x."withdrawnAt" IS NULL) a
  CROSS JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', x.words, x.translation), ' ') AS words FROM (
      SELECT "words", "translation" FROM "Assertion" WHERE "claimId" = c."id" AND "withdrawnAt" IS NULL
      UNION ALL SELECT "words", concat_ws(' ', "translation", "speaker") FROM "Response" r WHERE r."claimId" = c."id") x) w
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT '@' || x.id) AS parties FROM (
      SELECT unnest("partyId" || "viaIds") AS id FROM "Assertion" WHERE "claimId" = c."id" AND "withdrawnAt" IS NULL
      UNION ALL SELECT "partyId" FROM "ConcernedParty" WHERE "claimId" = c."id" AND "withdrawnAt" IS NULL) x) n
  LEFT JOIN LATERAL (
    SELECT min(r."saidFrom") AS asked FROM "ConcernedParty" x JOIN "Response" r ON r."claimId" = c."id" AND r."partyId" = x."partyId" AND r."kind" = 'REQUESTED'
    WHERE x."claimId" = c."id" AND x."withdrawnAt" IS NULL AND x."denialStatus" IN ('AWAITING', 'NO_RESPONSE') AND NOT r."retracts"
      AND NOT EXISTS (SELECT 1 FROM "Response" l WHERE l."correctsId" = r."id") AND c."denialCounts" ?| ARRAY['AWAITING', 'NO_RESPONSE']) k ON true
  LEFT JOIN LATERAL (
    SELECT CASE WHEN r."kind" IN ('CONFIRMED', 'DENIAL_WITHDRAWN') THEN 'DENIED_THEN_CONFIRMED' ELSE 'CONFIRMED_THEN_DENIED' END::"Turn" AS turn
    FROM "ConcernedParty" x JOIN "Response" r ON r."claimId" = c."id" AND r."partyId" = x."partyId" AND r."kind" IN ('CONFIRMED', 'DENIAL_WITHDRAWN', 'DENIED', 'PARTLY_DENIED')
    WHERE x."claimId" = c."id" AND x."withdrawnAt" IS NULL AND x."denialStatus" = 'REVERSED' AND NOT r."retracts" AND NOT EXISTS (SELECT 1 FROM "Response" l WHERE l."correctsId" = r."id")
      AND c."denialStatus" = 'REVERSED'
    ORDER BY r."saidFrom" DESC, r."recordedAt" DESC, r."id" DESC LIMIT 1) t ON true
  LEFT JOIN LATERAL (
    SELECT x."approvers" FROM "Publication" x WHERE x."claimId" = c."id" AND x."kind" = 'VERDICT' AND c."stage" = 'PUBLISHED' ORDER BY x."number" DESC LIMIT 1) u ON true
  -- As the desk asks it, for whoever looks.
  LEFT JOIN LATERAL (
    SELECT y.state, v."id" IS NOT NULL AND (c."stage" = 'IN_REVIEW' OR NOT (y.state ->> 'complete')::boolean) AS awaited,
      ARRAY(SELECT contributors(c."id") UNION SELECT l."memberId" FROM (
        SELECT DISTINCT ON (d."memberId") d."memberId", d."decision", d."contentHash" FROM "Approval" d WHERE d."reviewId" = v."id"
        ORDER BY d."memberId", d."createdAt" DESC, d."id" DESC) l WHERE l."decision" = 'APPROVE' AND l."contentHash" = y.state ->> 'hash') AS kept_out
    FROM (SELECT approval_state(c."id") AS state WHERE c."stage" IN ('IN_REVIEW', 'APPROVED') OFFSET 0) y CROSS JOIN LATERAL open_review(c."id") v) s ON true
  WHERE c."id" = ANY (claims);
END $$;
CREATE OR REPLACE FUNCTION refresh_desk_claims(claims uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  INSERT INTO "DeskClaim" AS d SELECT * FROM desk_claims(claims)
  ON CONFLICT ("claimId") DO UPDATE SET ("number", "claimKey", "stage", "state", "reReview", "denialStatus", "denialRank", "turn", "risk", "priority", "ownerId", "ownerKey", "attributorId",
    "attributorKey", "topics", "topicKey", "dueAt", "askedSince", "createdAt", "updatedAt", "evidenceFor", "evidenceAgainst", "articles", "approvals", "awaitsDecision", "keptOut", "search", "stageSince")
  = ROW (excluded."number", excluded."claimKey", excluded."stage", excluded."state", excluded."reReview", excluded."denialStatus", excluded."denialRank", excluded."turn", excluded."risk",
    excluded."priority", excluded."ownerId", excluded."ownerKey", excluded."attributorId", excluded."attributorKey", excluded."topics", excluded."topicKey", excluded."dueAt", excluded."askedSince",
    excluded."createdAt", excluded."updatedAt", excluded."evidenceFor", excluded."evidenceAgainst", excluded."articles", excluded."approvals", excluded."awaitsDecision", excluded."keptOut", excluded."search", excluded."stageSince")
  WHERE d IS DISTINCT FROM excluded;
END $$;

-- The same as before, without a join of the rows before and after: its plan is kept from the first change, of one row, and compares each with
-- each when thousands change. What stays the same cancels out.
CREATE OR REPLACE FUNCTION note_tallies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "PendingTally" ("tx", "facet", "value", "stage", "state", "reReview", "denialStatus", "claims")
    SELECT current_tx(), v."facet", v."value", n."stage", n."state", n."reReview", n."denialStatus", count(*)
    FROM new_rows n CROSS JOIN LATERAL tally_values(ROW(n.*)::"DeskClaim") v GROUP BY 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO "PendingTally" ("tx", "facet", "value", "stage", "state", "reReview", "denialStatus", "claims")
    SELECT current_tx(), v."facet", v."value", (d.claim)."stage", (d.claim)."state", (d.claim)."reReview", (d.claim)."denialStatus", sum(d.by)
    FROM (SELECT ROW(o.*)::"DeskClaim" AS claim, -1 AS by FROM old_rows o UNION ALL SELECT ROW(n.*)::"DeskClaim", 1 FROM new_rows n) d
    CROSS JOIN LATERAL tally_values(d.claim) v
    GROUP BY 2, 3, 4, 5, 6, 7 HAVING sum(d.by) <> 0;
  END IF;
  RETURN NULL;
END $$;
