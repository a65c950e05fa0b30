-- The rules that always hold. Each refusal carries the number of its rule as SQLSTATE GRnnn; lib/db/refusals.ts gives it its words.
--   GR001 four eyes · GR002 stale approval · GR003 not in this state, or not approved · GR004 what was said stays said
--   GR006 lost update · GR007 silent change · GR010 checklist · GR011 bad value

-- Values that can be judged row by row.
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_statement_length" CHECK (char_length(btrim("statement")) BETWEEN 1 AND 500),
  ADD CONSTRAINT "Claim_event_order" CHECK ("eventTo" >= "eventFrom"),
  ADD CONSTRAINT "Claim_event_whole" CHECK (num_nulls("eventFrom", "eventTo", "eventPrecision") IN (0, 3)),
  ADD CONSTRAINT "Claim_not_own_duplicate" CHECK ("duplicateOfId" <> "id"),
  ADD CONSTRAINT "Claim_duplicate_names_other" CHECK (("stage" = 'DUPLICATE') = ("duplicateOfId" IS NOT NULL)),
  ADD CONSTRAINT "Claim_exit_has_reason" CHECK ("stage" NOT IN ('DECLINED', 'WITHDRAWN') OR char_length(btrim(coalesce("stageReason", ''))) > 0);
ALTER TABLE "Assertion" ADD CONSTRAINT "Assertion_said_order" CHECK ("saidTo" >= "saidFrom"),
  ADD CONSTRAINT "Assertion_said_whole" CHECK (num_nulls("saidFrom", "saidTo", "saidPrecision") IN (0, 3)),
  ADD CONSTRAINT "Assertion_withdrawn_reason" CHECK ("withdrawnAt" IS NULL OR char_length(btrim(coalesce("withdrawnReason", ''))) > 0);
ALTER TABLE "Response" ADD CONSTRAINT "Response_said_order" CHECK ("saidTo" >= "saidFrom"),
  ADD CONSTRAINT "Response_request_has_channel" CHECK ("kind" <> 'REQUESTED' OR ("channel" IS NOT NULL AND "deadline" >= "saidFrom")),
  ADD CONSTRAINT "Response_substance_has_ground" CHECK ("kind" IN ('REQUESTED', 'NO_REPLY', 'DECLINED') OR num_nonnulls("words", "passageId", "sourceId") > 0),
  ADD CONSTRAINT "Response_correction_reason" CHECK (("correctsId" IS NULL AND NOT "retracts") OR char_length(btrim(coalesce("correctionReason", ''))) > 0),
  ADD CONSTRAINT "Response_not_own_correction" CHECK ("correctsId" <> "id");
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_credibility" CHECK ("credibility" BETWEEN 1 AND 6),
  ADD CONSTRAINT "Evidence_withdrawn_reason" CHECK ("withdrawnAt" IS NULL OR char_length(btrim(coalesce("withdrawnReason", ''))) > 0);
ALTER TABLE "Source" ADD CONSTRAINT "Source_published_order" CHECK ("publishedTo" >= "publishedFrom"),
  ADD CONSTRAINT "Source_url_scheme" CHECK ("url" ~* '^https?://');
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_kept_or_failed" CHECK (("sha256" IS NULL) <> ("failureCode" IS NULL));
ALTER TABLE "Blob" ADD CONSTRAINT "Blob_named_by_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex') AND "size" = octet_length("bytes"));
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_hash" CHECK ("textSha256" = encode(sha256(convert_to("text", 'UTF8')), 'hex')),
  ADD CONSTRAINT "ArticleVersion_text_length" CHECK (char_length("text") BETWEEN 1 AND 1000000);
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_span" CHECK (CASE WHEN "state" = 'ORPHANED' THEN "startOffset" IS NULL AND "endOffset" IS NULL
    ELSE coalesce("startOffset" >= 0 AND "endOffset" > "startOffset", false) END AND char_length("exact") > 0);
ALTER TABLE "Review" ADD CONSTRAINT "Review_reason_length" CHECK (char_length("reason") <= 240),
  ADD CONSTRAINT "Review_override_whole" CHECK (num_nulls("overrideReason", "overrideById") IN (0, 2));
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_changes_have_comment" CHECK ("decision" = 'APPROVE' OR char_length(btrim(coalesce("comment", ''))) > 0);
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_hash" CHECK ("contentHash" = encode(sha256(convert_to("content"::text, 'UTF8')), 'hex')),
  ADD CONSTRAINT "Publication_correction_note" CHECK (("correctionKind" IS NULL) = ("correctionNote" IS NULL) AND char_length(btrim(coalesce("correctionNote", 'x'))) > 0);
ALTER TABLE "ContentSnapshot" ADD CONSTRAINT "ContentSnapshot_hash" CHECK ("hash" = encode(sha256(convert_to("content"::text, 'UTF8')), 'hex'));
-- One open round a claim. (An expression, so that schema comparison, which knows columns only, leaves it alone.)
CREATE UNIQUE INDEX "Review_one_open" ON "Review" ((CASE WHEN "status" NOT IN ('PUBLISHED', 'ABANDONED') THEN "claimId" END));
CREATE UNIQUE INDEX "Assertion_one_primary" ON "Assertion" ((CASE WHEN "primary" AND "withdrawnAt" IS NULL THEN "claimId" END));
CREATE INDEX "Party_name_search" ON "Party" USING gin ((fold("name")) gin_trgm_ops);
CREATE INDEX "PartyAlias_name_search" ON "PartyAlias" USING gin ((fold("name")) gin_trgm_ops);
CREATE INDEX "Claim_statement_search" ON "Claim" USING gin ((fold("statement")) gin_trgm_ops);

CREATE FUNCTION refuse(rule text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', message USING ERRCODE = rule; END $$;

-- The latest day that has begun anywhere on earth: nothing was said after it.
CREATE FUNCTION latest_today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE 'Etc/GMT-14')::date $$;

-- Rule 1. Who wrote or last changed what readers would see of a claim: statement, assertions, concerned parties, responses, evidence, verdict.
-- To take something away changes what readers would see as much as to add it: who did so since the last verdict was published counts.
CREATE FUNCTION contributors(claim uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  WITH last_verdict AS (
    SELECT coalesce(max(p."publishedAt"), '-infinity') AS at FROM "Publication" p WHERE p."claimId" = claim AND p."kind" = 'VERDICT'
  )
  SELECT "statementById" FROM "Claim" WHERE "id" = claim
  UNION SELECT unnest(ARRAY["recordedById", "codedById"]) FROM "Response" WHERE "claimId" = claim
  UNION SELECT unnest(CASE WHEN r."withdrawnAt" IS NULL THEN ARRAY[r."createdById", r."updatedById"]
      WHEN r."withdrawnAt" > v.at THEN ARRAY[r."updatedById"] END)
    FROM last_verdict v CROSS JOIN (
      SELECT "createdById", "updatedById", "withdrawnAt" FROM "Assertion" WHERE "claimId" = claim
      UNION ALL SELECT "createdById", "updatedById", "withdrawnAt" FROM "ConcernedParty" WHERE "claimId" = claim
      UNION ALL SELECT "createdById", "updatedById", "withdrawnAt" FROM "Evidence" WHERE "claimId" = claim
    ) r
  UNION SELECT unnest(ARRAY["authorId", "updatedById"]) FROM "Review" WHERE "claimId" = claim AND "status" NOT IN ('PUBLISHED', 'ABANDONED')
$$;

-- Rules 1 to 3. Where the approvals of the open round stand. The last decision of each member counts, on the present content only.
CREATE FUNCTION approval_state(claim uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  v "Review" := open_review(claim);
  risk "Risk" := (SELECT k."risk" FROM "Claim" k WHERE k."id" = claim);
  hash text := content_hash(claim);
  need int := CASE risk WHEN 'NORMAL' THEN 1 ELSE 2 END;
  have int; editors int; admins int; stale int; objections int;
BEGIN
  SELECT count(*) FILTER (WHERE counts), count(*) FILTER (WHERE counts AND l."memberRole" IN ('EDITOR', 'ADMIN')), count(*) FILTER (WHERE counts AND l."memberRole" = 'ADMIN'),
    count(*) FILTER (WHERE l."decision" = 'APPROVE' AND NOT counts), count(*) FILTER (WHERE l."decision" = 'REQUEST_CHANGES' AND l."contentHash" = hash)
  INTO have, editors, admins, stale, objections
  FROM (SELECT DISTINCT ON (a."memberId") a.* FROM "Approval" a WHERE a."reviewId" = v."id" ORDER BY a."memberId", a."createdAt" DESC, a."id" DESC) l
  CROSS JOIN LATERAL (SELECT l."decision" = 'APPROVE' AND l."contentHash" = hash AND l."memberId" NOT IN (SELECT contributors(claim)) AS counts) q;
  RETURN jsonb_build_object('hash', hash, 'need', need, 'have', have, 'stale', stale, 'objections', objections,
    'needsEditor', editors = 0, 'needsAdmin', risk = 'LEGAL' AND admins = 0,
    'complete', v."id" IS NOT NULL AND have >= need AND editors > 0 AND (risk <> 'LEGAL' OR admins > 0) AND objections = 0);
END $$;

-- Rule 10. The points a claim must meet before review: [{ point, ok, items }].
CREATE FUNCTION checklist(claim uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  v "Review" := open_review(claim);
  grounded boolean;
  unlocated jsonb; uncaptured jsonb; unasked jsonb;
  claimant_missing boolean;
  origins int;
BEGIN
  grounded := EXISTS (SELECT 1 FROM "Assertion" s WHERE s."claimId" = claim AND s."withdrawnAt" IS NULL AND (btrim(coalesce(s."words", '')) <> '' OR s."passageId" IS NOT NULL));
  SELECT coalesce(jsonb_agg('E-' || e."number" ORDER BY e."number"), '[]') INTO unlocated
    FROM "Evidence" e WHERE e."claimId" = claim AND e."withdrawnAt" IS NULL AND btrim(coalesce(e."locator", '')) = '';
  SELECT coalesce(jsonb_agg('E-' || e."number" ORDER BY e."number"), '[]') INTO uncaptured
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId"
    WHERE e."claimId" = claim AND e."withdrawnAt" IS NULL AND s."url" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Capture" k WHERE k."sourceId" = s."id");
  SELECT coalesce(jsonb_agg(p."name" ORDER BY p."name"), '[]') INTO unasked
    FROM "ConcernedParty" c JOIN "Party" p ON p."id" = c."partyId"
    WHERE c."claimId" = claim AND c."withdrawnAt" IS NULL AND btrim(coalesce(c."notAskedReason", '')) = ''
      AND NOT EXISTS (SELECT 1 FROM "Response" r WHERE r."claimId" = claim AND r."partyId" = c."partyId" AND NOT r."retracts");
  claimant_missing := NOT EXISTS (SELECT 1 FROM "ConcernedParty" c JOIN "Claim" k ON k."id" = c."claimId" AND k."attributorId" = c."partyId" WHERE c."claimId" = claim AND c."withdrawnAt" IS NULL);
  SELECT count(DISTINCT coalesce(nullif(btrim(s."originGroup"), ''), s."id"::text)) INTO origins
    FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" WHERE e."claimId" = claim AND e."withdrawnAt" IS NULL AND e."stance" <> 'CONTEXT';
  RETURN jsonb_build_array(
    jsonb_build_object('point', 'DRAFT', 'ok', v."verdict" IS NOT NULL AND btrim(coalesce(v."reason", '')) <> '' AND btrim(coalesce(v."known", '')) <> '', 'items', '[]'::jsonb),
    jsonb_build_object('point', 'ASSERTION', 'ok', grounded, 'items', '[]'::jsonb),
    jsonb_build_object('point', 'LOCATORS', 'ok', unlocated = '[]', 'items', unlocated),
    jsonb_build_object('point', 'CAPTURES', 'ok', uncaptured = '[]', 'items', uncaptured),
    jsonb_build_object('point', 'ASKED', 'ok', unasked = '[]' AND NOT claimant_missing, 'items', unasked, 'claimantMissing', claimant_missing),
    jsonb_build_object('point', 'ORIGINS', 'ok', v."verdict" = 'UNPROVEN' OR origins >= 2 OR btrim(coalesce(v."singleOriginReason", '')) <> '', 'items', to_jsonb(ARRAY[origins]))
  );
END $$;

-- Refuses (GR010) a claim of which points are missing; an override lets all but the draft through.
CREATE FUNCTION require_checklist(claim uuid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
BEGIN
  IF NOT checklist_met(claim) THEN
    PERFORM refuse('GR010', 'points of the checklist are missing: ' ||
      (SELECT string_agg(item ->> 'point', ', ') FROM jsonb_array_elements(checklist(claim)) item WHERE NOT coalesce((item ->> 'ok')::boolean, false)));
  END IF;
END $$;

CREATE FUNCTION checklist_met(claim uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT bool_and(coalesce((item ->> 'ok')::boolean, false) OR (item ->> 'point' <> 'DRAFT' AND (open_review(claim))."overrideReason" IS NOT NULL))
  FROM jsonb_array_elements(checklist(claim)) item
$$;

-- How a claim moves (the same table as lib/claims/workflow.ts; a test compares them).
CREATE FUNCTION stage_allowed(stage_from "Stage", stage_to "Stage") RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (stage_from::text || '>' || stage_to::text) = ANY (ARRAY[
  'INBOX>CHECKING', 'INBOX>DECLINED', 'INBOX>DUPLICATE', 'CHECKING>INBOX', 'CHECKING>IN_REVIEW', 'CHECKING>DECLINED', 'CHECKING>DUPLICATE', 'CHECKING>WITHDRAWN',
  'IN_REVIEW>CHECKING', 'IN_REVIEW>APPROVED', 'IN_REVIEW>WITHDRAWN', 'APPROVED>IN_REVIEW', 'APPROVED>CHECKING', 'APPROVED>PUBLISHED', 'APPROVED>WITHDRAWN',
  'PUBLISHED>CHECKING', 'PUBLISHED>WITHDRAWN', 'INBOX>WITHDRAWN', 'DECLINED>INBOX', 'DUPLICATE>INBOX']) $$;

CREATE FUNCTION guard_new_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."stage" <> 'INBOX' OR NEW."publications" <> 0 OR NEW."verdict" IS NOT NULL OR NEW."publishedAt" IS NOT NULL OR NEW."reReviewSince" IS NOT NULL
    OR NEW."denialStatus" <> 'NOT_SOUGHT' OR NEW."attributorId" IS NOT NULL OR NEW."version" <> 1 OR NEW."statementById" <> NEW."createdById" THEN
    PERFORM refuse('GR003', 'a new claim starts in the inbox, unpublished, with its author as the writer of its statement');
  END IF;
  NEW."slug" := NEW."slug" || '-c' || NEW."number";
  RETURN NEW;
END $$;
CREATE TRIGGER guard_new_claim BEFORE INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_new_claim();

CREATE FUNCTION guard_claim() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  by_rule boolean := pg_trigger_depth() > 1;
  v "Review";
BEGIN
  -- Until readers have the address, it follows the wording: a first wording that was dropped is not shown in it.
  IF NEW."number" <> OLD."number" OR (NEW."slug" <> OLD."slug" AND (OLD."publications" > 0 OR NEW."slug" !~ ('-c' || OLD."number" || '$'))) THEN
    PERFORM refuse('GR004', 'the code of a claim stays, and its address does once it is public');
  END IF;
  IF NOT by_rule THEN
    IF (NEW."denialStatus", NEW."denialCounts", NEW."attributorId", NEW."verdict", NEW."publications", NEW."publishedAt", NEW."reReviewSince")
      IS DISTINCT FROM (OLD."denialStatus", OLD."denialCounts", OLD."attributorId", OLD."verdict", OLD."publications", OLD."publishedAt", OLD."reReviewSince") THEN
      PERFORM refuse('GR003', 'denial status, attributor, verdict and publication of a claim follow from its records');
    END IF;
    IF NEW."statement" <> OLD."statement" AND NEW."statementById" <> NEW."updatedById" THEN
      PERFORM refuse('GR001', 'who changes the statement is the writer of the statement');
    END IF;
    IF NEW."statement" = OLD."statement" AND NEW."statementById" <> OLD."statementById" THEN
      PERFORM refuse('GR001', 'the writer of a statement stays as long as the statement does');
    END IF;
    IF (NEW."statement", NEW."language", NEW."kind", NEW."eventFrom", NEW."eventTo", NEW."eventPrecision", NEW."topics", NEW."risk")
      IS DISTINCT FROM (OLD."statement", OLD."language", OLD."kind", OLD."eventFrom", OLD."eventTo", OLD."eventPrecision", OLD."topics", OLD."risk") THEN
      IF OLD."stage" NOT IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED') THEN
        PERFORM refuse('GR003', 'a claim that is ' || lower(OLD."stage"::text) || ' is re-opened before its content is changed');
      END IF;
    END IF;
    -- The risk says how many approve.
    IF NEW."risk" < OLD."risk" AND NOT EXISTS (
      SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."role" IN ('EDITOR', 'ADMIN') AND m."disabledAt" IS NULL) THEN
      PERFORM refuse('GR001', 'an editor lowers the risk of a claim');
    END IF;
  END IF;
  IF NEW."stage" <> OLD."stage" THEN
    IF NOT stage_allowed(OLD."stage", NEW."stage") THEN
      PERFORM refuse('GR003', 'a claim does not move from ' || OLD."stage" || ' to ' || NEW."stage");
    END IF;
    IF NOT by_rule AND NEW."stage" IN ('APPROVED', 'PUBLISHED', 'WITHDRAWN') THEN
      PERFORM refuse('GR003', 'a claim becomes ' || lower(NEW."stage"::text) || ' by its approvals and publications only');
    END IF;
    IF NEW."stage" IN ('DECLINED', 'DUPLICATE') AND OLD."publications" > 0 THEN
      PERFORM refuse('GR003', 'a published claim is withdrawn, not declined or made a duplicate');
    END IF;
    IF NEW."stage" = 'IN_REVIEW' AND OLD."stage" = 'CHECKING' THEN
      v := open_review(NEW."id");
      IF v."id" IS NULL OR v."status" <> 'REQUESTED' THEN
        PERFORM refuse('GR010', 'a review is requested on a draft');
      END IF;
      PERFORM require_checklist(NEW."id");
    END IF;
    IF NEW."stage" = 'CHECKING' AND OLD."stage" = 'PUBLISHED' THEN
      IF NOT by_rule AND char_length(btrim(coalesce(NEW."stageReason", ''))) = 0 THEN
        PERFORM refuse('GR011', 'say why the claim is re-opened');
      END IF;
      NEW."reReviewSince" := now();
    END IF;
  END IF;
  IF NEW."stage" = 'DUPLICATE' AND NEW."duplicateOfId" IS DISTINCT FROM OLD."duplicateOfId" THEN
    -- Locked, so that it does not become a duplicate at the same moment.
    PERFORM FROM "Claim" d WHERE d."id" = NEW."duplicateOfId" FOR NO KEY UPDATE;
    IF (SELECT d."stage" FROM "Claim" d WHERE d."id" = NEW."duplicateOfId") = 'DUPLICATE' THEN
      PERFORM refuse('GR011', 'the other claim is a duplicate itself: name the claim it points to');
    END IF;
    IF EXISTS (SELECT 1 FROM "Claim" d WHERE d."duplicateOfId" = NEW."id") THEN
      PERFORM refuse('GR011', 'other claims count as duplicates of this one: restore them first');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_claim BEFORE UPDATE ON "Claim" FOR EACH ROW EXECUTE FUNCTION guard_claim();

-- A claim re-opened by an editor says so on its public page at once.
CREATE FUNCTION announce_reopening() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD."stage" = 'PUBLISHED' AND NEW."stage" = 'CHECKING' AND pg_trigger_depth() = 1 THEN
    INSERT INTO "Notice" ("id", "claimId", "kind", "reason") VALUES (uuid_v7(), NEW."id", 'REOPENED', NEW."stageReason");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER announce_reopening AFTER UPDATE OF "stage" ON "Claim" FOR EACH ROW EXECUTE FUNCTION announce_reopening();

-- When a record was taken away is the database's to say: rule 1 asks whether that was since the last verdict.
CREATE FUNCTION stamp_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."withdrawnAt" IS NOT NULL THEN NEW."withdrawnAt" := coalesce(OLD."withdrawnAt", now()); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stamp_withdrawal BEFORE UPDATE OF "withdrawnAt" ON "Assertion" FOR EACH ROW EXECUTE FUNCTION stamp_withdrawal();
CREATE TRIGGER stamp_withdrawal BEFORE UPDATE OF "withdrawnAt" ON "ConcernedParty" FOR EACH ROW EXECUTE FUNCTION stamp_withdrawal();
CREATE TRIGGER stamp_withdrawal BEFORE UPDATE OF "withdrawnAt" ON "Evidence" FOR EACH ROW EXECUTE FUNCTION stamp_withdrawal();

-- Rules 2 and 3. In review, the stage follows from the approvals: complete on the present content it is approved, otherwise it waits.
-- An approval names a content, so what is changed and changed back counts as approved again.
CREATE FUNCTION settle_review(claim uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_catalog
AS $$
DECLARE
  at_stage "Stage" := (SELECT c."stage" FROM "Claim" c WHERE c."id" = claim);
  complete boolean;
BEGIN
  IF at_stage NOT IN ('IN_REVIEW', 'APPROVED') THEN RETURN; END IF;
  complete := (approval_state(claim) ->> 'complete')::boolean;
  IF complete = (at_stage = 'APPROVED') THEN RETURN; END IF;
  UPDATE "Review" v SET "status" = CASE WHEN complete THEN 'APPROVED' ELSE 'REQUESTED' END::"ReviewStatus", "updatedAt" = now()
  WHERE v."id" = (open_review(claim))."id" AND v."status" IN ('REQUESTED', 'APPROVED');
  UPDATE "Claim" c SET "stage" = CASE WHEN complete THEN 'APPROVED' ELSE 'IN_REVIEW' END::"Stage", "updatedAt" = now() WHERE c."id" = claim;
END $$;

CREATE FUNCTION settle_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF pg_trigger_depth() = 1 THEN PERFORM settle_review(NEW."id"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER settle_claim AFTER UPDATE OF "stage", "statement", "language", "kind", "eventFrom", "eventTo", "eventPrecision", "topics", "risk" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION settle_claim();

-- Content of a claim that is out of the workflow, or published, is changed only after it was re-opened.
CREATE FUNCTION guard_content() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  at_stage "Stage" := (SELECT c."stage" FROM "Claim" c WHERE c."id" = NEW."claimId");
BEGIN
  IF pg_trigger_depth() = 1 AND at_stage NOT IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED') THEN
    PERFORM refuse('GR003', 'a claim that is ' || lower(at_stage::text) || ' is re-opened before its content is changed');
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."claimId" <> OLD."claimId" THEN
    PERFORM refuse('GR004', 'a record stays with its claim');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE ON "Assertion" FOR EACH ROW EXECUTE FUNCTION guard_content();
CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION guard_content();
CREATE TRIGGER guard_content BEFORE INSERT OR UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION guard_content();

-- After a change of content: the claim shows when it changed, and its stage follows from the approvals of what it says now.
CREATE FUNCTION touch_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_TABLE_NAME IN ('ConcernedParty', 'Response') THEN PERFORM refresh_denial(NEW."claimId"); END IF;
  UPDATE "Claim" c SET "updatedAt" = now(),
    "attributorId" = (SELECT s."partyId" FROM "Assertion" s WHERE s."claimId" = c."id" AND s."withdrawnAt" IS NULL ORDER BY s."primary" DESC, s."createdAt", s."id" LIMIT 1)
  WHERE c."id" = NEW."claimId";
  PERFORM settle_review(NEW."claimId");
  RETURN NULL;
END $$;
CREATE TRIGGER touch_claim AFTER INSERT OR UPDATE ON "Assertion" FOR EACH ROW EXECUTE FUNCTION touch_claim();
CREATE TRIGGER touch_claim AFTER INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION touch_claim();
CREATE TRIGGER touch_claim AFTER INSERT OR UPDATE ON "Passage" FOR EACH ROW EXECUTE FUNCTION touch_claim();
CREATE TRIGGER touch_claim AFTER INSERT OR UPDATE OF "claimant", "notAskedReason", "withdrawnAt" ON "ConcernedParty" FOR EACH ROW EXECUTE FUNCTION touch_claim();
CREATE TRIGGER touch_claim AFTER UPDATE OF "verdict", "reason", "known", "unknown", "singleOriginReason" ON "Review" FOR EACH ROW EXECUTE FUNCTION touch_claim();

-- The ledger: recorded now, said no later than today, by a party the claim concerns.
CREATE FUNCTION guard_response() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  NEW."recordedAt" := now();
  IF NEW."saidFrom" > latest_today() THEN
    PERFORM refuse('GR011', 'a response is not dated after today');
  END IF;
  IF (SELECT c."stage" FROM "Claim" c WHERE c."id" = NEW."claimId") = 'DUPLICATE' THEN
    PERFORM refuse('GR003', 'responses to a duplicate are recorded at the claim it points to');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "ConcernedParty" c WHERE c."claimId" = NEW."claimId" AND c."partyId" = NEW."partyId" AND c."withdrawnAt" IS NULL) THEN
    PERFORM refuse('GR011', 'the claim does not concern this party yet');
  END IF;
  IF NEW."correctsId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Response" r WHERE r."id" = NEW."correctsId" AND r."claimId" = NEW."claimId" AND NOT r."retracts") THEN
    PERFORM refuse('GR011', 'a correction points at an entry of the same claim');
  END IF;
  IF NEW."retracts" AND NEW."correctsId" IS NULL THEN
    PERFORM refuse('GR011', 'a retraction points at the entry it takes back');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_response BEFORE INSERT ON "Response" FOR EACH ROW EXECUTE FUNCTION guard_response();

-- Rule 5. A substantive response (or the correction of one) that changes a party's denial status under a published verdict re-opens the claim.
CREATE FUNCTION record_response() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE
  c "Claim";
  other uuid;
  subject uuid;
  turned uuid;
  was "DenialStatus"; became "DenialStatus";
  before_of_turned "DenialStatus"; after_of_turned "DenialStatus";
BEGIN
  SELECT * INTO STRICT c FROM "Claim" k WHERE k."id" = NEW."claimId" FOR NO KEY UPDATE;
  other := (SELECT r."partyId" FROM "Response" r WHERE r."id" = NEW."correctsId");
  -- A correction may move an entry from one party to another: both may turn.
  FOREACH subject IN ARRAY CASE WHEN other IS NULL OR other = NEW."partyId" THEN ARRAY[NEW."partyId"] ELSE ARRAY[NEW."partyId", other] END LOOP
    was := (SELECT p."denialStatus" FROM "ConcernedParty" p WHERE p."claimId" = c."id" AND p."partyId" = subject);
    became := (party_denial(c."id", subject)).status;
    IF turned IS NULL AND was <> became AND (was NOT IN ('NOT_SOUGHT', 'AWAITING', 'NO_RESPONSE', 'DECLINED') OR became NOT IN ('NOT_SOUGHT', 'AWAITING', 'NO_RESPONSE', 'DECLINED')) THEN
      turned := subject; before_of_turned := was; after_of_turned := became;
    END IF;
  END LOOP;
  PERFORM refresh_denial(c."id");
  IF turned IS NULL OR c."verdict" IS NULL OR c."stage" = 'WITHDRAWN' THEN
    UPDATE "Claim" k SET "updatedAt" = now() WHERE k."id" = c."id";
    PERFORM settle_review(c."id");
    RETURN NULL;
  END IF;
  INSERT INTO "Notice" ("id", "claimId", "kind", "partyName", "beforeStatus", "afterStatus", "responseId")
  SELECT uuid_v7(), c."id", 'RESPONSE_CHANGED', p."name", before_of_turned, after_of_turned, NEW."id" FROM "Party" p WHERE p."id" = turned;
  UPDATE "Claim" k SET "updatedAt" = now(), "version" = k."version" + 1, "reReviewSince" = coalesce(k."reReviewSince", now()),
    "stage" = CASE k."stage" WHEN 'PUBLISHED' THEN 'CHECKING' WHEN 'APPROVED' THEN 'IN_REVIEW' ELSE k."stage" END
  WHERE k."id" = c."id";
  INSERT INTO "Notification" ("id", "memberId", "kind", "claimId", "responseId")
  SELECT uuid_v7(), m."id", 'REVERSAL', c."id", NEW."id" FROM "Member" m
  WHERE m."disabledAt" IS NULL AND m."id" <> NEW."recordedById"
    AND CASE WHEN EXISTS (SELECT 1 FROM "Member" o WHERE o."id" = c."ownerId" AND o."disabledAt" IS NULL) THEN m."id" = c."ownerId" ELSE m."role" IN ('EDITOR', 'ADMIN') END;
  RETURN NULL;
END $$;
CREATE TRIGGER record_response AFTER INSERT ON "Response" FOR EACH ROW EXECUTE FUNCTION record_response();

-- Texts and passages.
CREATE FUNCTION guard_article_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."number" IS DISTINCT FROM 1 + coalesce((SELECT max(v."number") FROM "ArticleVersion" v WHERE v."articleId" = NEW."articleId"), 0) THEN
    PERFORM refuse('GR006', 'another version of this article was stored meanwhile');
  END IF;
  -- An outlet may go back to an earlier text; only what it has now is nothing new.
  IF NEW."textSha256" = (SELECT v."textSha256" FROM "ArticleVersion" v WHERE v."articleId" = NEW."articleId" AND v."number" = NEW."number" - 1) THEN
    PERFORM refuse('GR011', 'this is the text of version ' || NEW."number" - 1 || ' already: there is nothing new in it to store');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_article_version BEFORE INSERT ON "ArticleVersion" FOR EACH ROW EXECUTE FUNCTION guard_article_version();

CREATE FUNCTION guard_passage() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW."articleVersionId", NEW."claimId", NEW."exact", NEW."prefix", NEW."suffix", NEW."startOffset", NEW."endOffset", NEW."state", NEW."movedFromId")
      IS DISTINCT FROM (OLD."articleVersionId", OLD."claimId", OLD."exact", OLD."prefix", OLD."suffix", OLD."startOffset", OLD."endOffset", OLD."state", OLD."movedFromId") THEN
      PERFORM refuse('GR004', 'a passage stays where it was anchored: withdraw it and mark another');
    END IF;
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "ArticleVersion" v WHERE v."id" = NEW."articleVersionId" AND v."articleId" = NEW."articleId"
    AND (NEW."state" = 'ORPHANED' OR position(NEW."exact" IN v."text") > 0)) THEN
    PERFORM refuse('GR011', 'the words of the passage do not stand in this version of the article');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_passage BEFORE INSERT OR UPDATE ON "Passage" FOR EACH ROW EXECUTE FUNCTION guard_passage();

CREATE FUNCTION guard_assertion() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."saidFrom" > latest_today() THEN PERFORM refuse('GR011', 'an assertion is not dated after today'); END IF;
  IF EXISTS (SELECT 1 FROM unnest(NEW."viaIds") hop WHERE NOT EXISTS (SELECT 1 FROM "Party" p WHERE p."id" = hop)) THEN
    PERFORM refuse('GR011', 'a party of the chain does not exist');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_assertion BEFORE INSERT OR UPDATE ON "Assertion" FOR EACH ROW EXECUTE FUNCTION guard_assertion();

CREATE FUNCTION guard_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."captureId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Capture" k WHERE k."id" = NEW."captureId" AND k."sourceId" = NEW."sourceId") THEN
    PERFORM refuse('GR011', 'the preserved copy is of another source');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_evidence BEFORE INSERT OR UPDATE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION guard_evidence();

-- Reviews: an override is an editor's; a round once closed stays closed; approvals and publications move its status, not the application.
CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."overrideById" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."overrideById" AND m."role" IN ('EDITOR', 'ADMIN') AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR010', 'the checklist is overridden by an editor');
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" <> 'DRAFT' THEN PERFORM refuse('GR003', 'a round of review starts as a draft'); END IF;
    RETURN NEW;
  END IF;
  IF pg_trigger_depth() = 1 AND NEW."status" <> OLD."status" AND NEW."status" IN ('APPROVED', 'PUBLISHED', 'CHANGES_REQUESTED') THEN
    PERFORM refuse('GR003', 'a round is approved, published or sent back by decisions and publications only');
  END IF;
  IF OLD."status" IN ('PUBLISHED', 'ABANDONED') THEN PERFORM refuse('GR004', 'this round of review is closed'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_review BEFORE INSERT OR UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION guard_review();

-- Rules 1 and 2: an approval is given by somebody who wrote nothing of it, on exactly what readers would see now.
CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE
  m "Member"; c "Claim"; v "Review";
BEGIN
  SELECT * INTO c FROM "Claim" k WHERE k."id" = NEW."claimId" FOR NO KEY UPDATE;
  SELECT * INTO m FROM "Member" x WHERE x."id" = NEW."memberId";
  v := open_review(NEW."claimId");
  IF v."id" IS DISTINCT FROM NEW."reviewId" OR c."stage" NOT IN ('IN_REVIEW', 'APPROVED') THEN
    PERFORM refuse('GR003', 'this round is not waiting for a decision');
  END IF;
  IF m."id" IS NULL OR m."disabledAt" IS NOT NULL THEN PERFORM refuse('GR001', 'a decision is taken by an active member'); END IF;
  IF NEW."decision" = 'APPROVE' AND m."id" IN (SELECT contributors(c."id")) THEN
    PERFORM refuse('GR001', 'who wrote or last changed part of it does not approve it');
  END IF;
  IF NEW."contentHash" IS DISTINCT FROM content_hash(c."id") THEN
    PERFORM refuse('GR002', 'the content changed since it was read');
  END IF;
  IF NEW."decision" = 'APPROVE' THEN PERFORM require_checklist(c."id"); END IF;
  NEW."memberRole" := m."role";
  NEW."createdAt" := clock_timestamp();
  INSERT INTO "ContentSnapshot" ("hash", "content") VALUES (NEW."contentHash", claim_content(c."id")) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_approval BEFORE INSERT ON "Approval" FOR EACH ROW EXECUTE FUNCTION guard_approval();

CREATE FUNCTION record_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."decision" = 'REQUEST_CHANGES' THEN
    UPDATE "Review" v SET "status" = 'CHANGES_REQUESTED', "version" = v."version" + 1, "updatedAt" = now() WHERE v."id" = NEW."reviewId";
    UPDATE "Claim" c SET "stage" = 'CHECKING', "version" = c."version" + 1, "updatedAt" = now() WHERE c."id" = NEW."claimId";
  ELSIF (approval_state(NEW."claimId") ->> 'complete')::boolean THEN
    UPDATE "Review" v SET "status" = 'APPROVED', "version" = v."version" + 1, "updatedAt" = now() WHERE v."id" = NEW."reviewId" AND v."status" <> 'APPROVED';
    UPDATE "Claim" c SET "stage" = 'APPROVED', "version" = c."version" + 1, "updatedAt" = now() WHERE c."id" = NEW."claimId" AND c."stage" <> 'APPROVED';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER record_approval AFTER INSERT ON "Approval" FOR EACH ROW EXECUTE FUNCTION record_approval();

-- Rule 3: what is published is what was approved, and the content comes from the records, not from the caller.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE
  c "Claim"; v "Review"; latest "Publication"; state jsonb;
BEGIN
  SELECT * INTO STRICT c FROM "Claim" k WHERE k."id" = NEW."claimId" FOR NO KEY UPDATE;
  SELECT * INTO latest FROM "Publication" p WHERE p."claimId" = c."id" ORDER BY p."number" DESC LIMIT 1;
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."publishedById" AND m."role" IN ('EDITOR', 'ADMIN') AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR003', 'an editor publishes');
  END IF;
  IF NEW."number" <> c."publications" + 1 THEN PERFORM refuse('GR006', 'another version was published meanwhile'); END IF;
  NEW."publishedAt" := now();
  NEW."writers" := (SELECT count(*) FROM contributors(c."id"));
  NEW."approvers" := 0;
  IF NEW."kind" = 'ANNOUNCEMENT' THEN
    IF c."publications" > 0 OR c."stage" NOT IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED') THEN
      PERFORM refuse('GR003', 'only a claim that has no public page yet is announced');
    END IF;
    NEW."verdict" := NULL; NEW."reviewId" := NULL; NEW."correctionKind" := NULL; NEW."correctionNote" := NULL;
    NEW."content" := claim_content(c."id", false);
    NEW."contentHash" := hash_content(NEW."content");
  ELSIF NEW."kind" = 'WITHDRAWAL' THEN
    IF latest."id" IS NULL OR latest."kind" = 'WITHDRAWAL' THEN PERFORM refuse('GR003', 'only what is published is withdrawn'); END IF;
    NEW."verdict" := NULL; NEW."reviewId" := NULL; NEW."correctionKind" := 'WITHDRAWAL';
    NEW."content" := latest."content"; NEW."contentHash" := latest."contentHash";
  ELSE
    v := open_review(c."id");
    state := approval_state(c."id");
    IF c."stage" <> 'APPROVED' OR v."id" IS NULL OR v."status" <> 'APPROVED' OR v."id" IS DISTINCT FROM NEW."reviewId" OR NOT (state ->> 'complete')::boolean THEN
      PERFORM refuse('GR003', 'it lacks approvals on its present content');
    END IF;
    IF NEW."contentHash" IS DISTINCT FROM state ->> 'hash' THEN PERFORM refuse('GR002', 'the content changed since it was read'); END IF;
    -- Not every point is about what readers see: the approvals do not cover the locator of confidential evidence, or an override taken back.
    PERFORM require_checklist(c."id");
    IF c."verdict" IS NOT NULL AND (NEW."correctionKind" IS NULL OR NEW."correctionKind" = 'WITHDRAWAL') THEN
      PERFORM refuse('GR011', 'a later version says what kind of change it is');
    END IF;
    IF c."verdict" IS NULL THEN NEW."correctionKind" := NULL; NEW."correctionNote" := NULL; END IF;
    NEW."verdict" := v."verdict";
    NEW."content" := claim_content(c."id");
    NEW."approvers" := (state ->> 'have')::int;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_publication BEFORE INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION guard_publication();

CREATE FUNCTION record_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."kind" = 'VERDICT' THEN
    UPDATE "Review" v SET "status" = 'PUBLISHED', "version" = v."version" + 1, "updatedAt" = now() WHERE v."id" = NEW."reviewId";
  ELSIF NEW."kind" = 'WITHDRAWAL' THEN
    UPDATE "Review" v SET "status" = 'ABANDONED', "version" = v."version" + 1, "updatedAt" = now() WHERE v."claimId" = NEW."claimId" AND v."status" NOT IN ('PUBLISHED', 'ABANDONED');
  END IF;
  UPDATE "Claim" c SET "publications" = NEW."number", "verdict" = NEW."verdict", "publishedAt" = NEW."publishedAt", "version" = c."version" + 1, "updatedAt" = now(),
    "stage" = CASE NEW."kind" WHEN 'VERDICT' THEN 'PUBLISHED' WHEN 'WITHDRAWAL' THEN 'WITHDRAWN' ELSE c."stage" END,
    "stageReason" = CASE NEW."kind" WHEN 'WITHDRAWAL' THEN NEW."correctionNote" WHEN 'VERDICT' THEN NULL ELSE c."stageReason" END,
    "reReviewSince" = CASE NEW."kind" WHEN 'ANNOUNCEMENT' THEN c."reReviewSince" END
  WHERE c."id" = NEW."claimId";
  RETURN NULL;
END $$;
CREATE TRIGGER record_publication AFTER INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION record_publication();

-- Rule 8. The row of a claim that lists and searches of the public side read, from its publications and notices alone.
CREATE FUNCTION public_claim(claim uuid) RETURNS SETOF "PublicClaim"
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT p."claimId", p."content" ->> 'code', p."content" ->> 'slug', p."content" ->> 'statement', p."content" ->> 'reason', p."content" ->> 'language',
    p."kind", p."verdict", (p."content" #>> '{denial,status}')::"DenialStatus", p."content" #> '{denial,counts}',
    ARRAY(SELECT jsonb_array_elements_text(p."content" -> 'topics')), p."content" #>> '{attributor,name}',
    ARRAY(SELECT DISTINCT x #>> '{}' FROM jsonb_path_query(p."content", '$.**.party.slug') x ORDER BY 1),
    ARRAY(SELECT x ->> 'slug' FROM jsonb_array_elements(p."content" -> 'articles') x ORDER BY 1),
    p."number", f."first", p."publishedAt", greatest(p."publishedAt", n."last"), n."first", p."content",
    fold(concat_ws(' ', p."content" ->> 'code', p."content" ->> 'statement', p."content" ->> 'reason',
      (SELECT string_agg(x #>> '{}', ' ') FROM jsonb_path_query(p."content", '$.**.party.name') x),
      (SELECT string_agg(x #>> '{}', ' ') FROM jsonb_path_query(p."content", '$.**.words') x),
      (SELECT string_agg(x #>> '{}', ' ') FROM jsonb_path_query(p."content", '$.**.aliases[*]') x)))
  FROM "Publication" p
  CROSS JOIN LATERAL (SELECT min(o."publishedAt") AS "first" FROM "Publication" o WHERE o."claimId" = claim) f
  CROSS JOIN LATERAL (SELECT min(o."createdAt") AS "first", max(o."createdAt") AS "last" FROM "Notice" o WHERE o."claimId" = claim AND o."createdAt" > p."publishedAt" AND p."verdict" IS NOT NULL) n
  WHERE p."claimId" = claim ORDER BY p."number" DESC LIMIT 1
$$;

CREATE FUNCTION refresh_public_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  DELETE FROM "PublicClaim" WHERE "claimId" = NEW."claimId";
  INSERT INTO "PublicClaim" SELECT * FROM public_claim(NEW."claimId");
  RETURN NULL;
END $$;
CREATE TRIGGER refresh_public_claim AFTER INSERT ON "Publication" FOR EACH ROW EXECUTE FUNCTION refresh_public_claim();
CREATE TRIGGER refresh_public_claim AFTER INSERT ON "Notice" FOR EACH ROW EXECUTE FUNCTION refresh_public_claim();

-- First edition of the verdict definitions, and the desk itself.
DO $$
BEGIN
  INSERT INTO "Desk" ("id", "name") VALUES (uuid_v7(), 'Gainsay');
  INSERT INTO "VerdictDefinition" ("id", "code", "edition", "name", "definition", "value") VALUES
    (uuid_v7(), 'CONFIRMED', 1, 'Confirmed', 'Independent evidence shows that the claim is right in what matters.', 5),
    (uuid_v7(), 'MOSTLY_SUPPORTED', 1, 'Mostly supported', 'The evidence supports the claim, but a part of it is missing, imprecise or less certain.', 4),
    (uuid_v7(), 'CONTESTED', 1, 'Contested', 'Credible evidence points both ways, and the desk cannot say which outweighs the other.', 3),
    (uuid_v7(), 'MISLEADING', 1, 'Misleading', 'The claim contains something true, but leaves out or twists what is needed to understand it.', 2),
    (uuid_v7(), 'FALSE', 1, 'False', 'Independent evidence shows that the claim is wrong in what matters.', 1),
    (uuid_v7(), 'UNPROVEN', 1, 'Unproven', 'Evidence that could settle the claim is not available to the desk. It may be right or wrong.', NULL);
  PERFORM append_event('{"action": "desk.created"}');
END $$;
