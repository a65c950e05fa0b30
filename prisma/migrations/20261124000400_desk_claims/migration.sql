-- What the desk's lists read: one row a claim, kept by trigger, and tallies of them. Neither is a record: both can be made anew from the records.

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('NOT_CHECKED', 'CHECKING', 'CONFIRMED', 'MOSTLY_SUPPORTED', 'CONTESTED', 'MISLEADING', 'FALSE', 'UNPROVEN', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Turn" AS ENUM ('DENIED_THEN_CONFIRMED', 'CONFIRMED_THEN_DENIED');

-- CreateTable
CREATE TABLE "DeskClaim" (
    "claimId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "claimKey" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "state" "ClaimState" NOT NULL,
    "reReview" BOOLEAN NOT NULL,
    "denialStatus" "DenialStatus" NOT NULL,
    "denialRank" SMALLINT NOT NULL,
    "turn" "Turn",
    "risk" "Risk" NOT NULL,
    "priority" "Priority" NOT NULL,
    "ownerId" UUID,
    "ownerKey" TEXT,
    "attributorId" UUID,
    "attributorKey" TEXT,
    "topics" TEXT[],
    "topicKey" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "askedSince" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "evidenceFor" SMALLINT NOT NULL,
    "evidenceAgainst" SMALLINT NOT NULL,
    "articles" SMALLINT NOT NULL,
    "approvals" SMALLINT NOT NULL,
    "awaitsDecision" BOOLEAN NOT NULL,
    "keptOut" UUID[],
    "search" tsvector NOT NULL,

    CONSTRAINT "DeskClaim_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "ClaimTally" (
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "state" "ClaimState" NOT NULL,
    "reReview" BOOLEAN NOT NULL,
    "denialStatus" "DenialStatus" NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "ClaimTally_pkey" PRIMARY KEY ("facet","value","stage","state","reReview","denialStatus")
);

-- CreateTable
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

-- CreateIndex
CREATE INDEX "PendingTally_tx_idx" ON "PendingTally"("tx");

-- CreateIndex
CREATE INDEX "ClaimTally_by_work" ON "ClaimTally"("facet", "denialStatus", "stage", "state", "reReview", "value", "claims");

-- CreateIndex
CREATE UNIQUE INDEX "DeskClaim_number_key" ON "DeskClaim"("number");

-- CreateIndex
CREATE INDEX "DeskClaim_updatedAt_number_idx" ON "DeskClaim"("updatedAt", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_createdAt_number_idx" ON "DeskClaim"("createdAt", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_claimKey_number_idx" ON "DeskClaim"("claimKey", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_attributorKey_number_idx" ON "DeskClaim"("attributorKey", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_denialRank_number_idx" ON "DeskClaim"("denialRank", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_state_number_idx" ON "DeskClaim"("state", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_stage_number_idx" ON "DeskClaim"("stage", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_ownerKey_number_idx" ON "DeskClaim"("ownerKey", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_ownerId_stage_idx" ON "DeskClaim"("ownerId", "stage");

-- CreateIndex
CREATE INDEX "DeskClaim_attributorId_stage_idx" ON "DeskClaim"("attributorId", "stage");

-- CreateIndex
CREATE INDEX "DeskClaim_dueAt_number_idx" ON "DeskClaim"("dueAt", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_priority_number_idx" ON "DeskClaim"("priority", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_risk_number_idx" ON "DeskClaim"("risk", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_evidenceFor_number_idx" ON "DeskClaim"("evidenceFor", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_evidenceAgainst_number_idx" ON "DeskClaim"("evidenceAgainst", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_articles_number_idx" ON "DeskClaim"("articles", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_approvals_number_idx" ON "DeskClaim"("approvals", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_topicKey_number_idx" ON "DeskClaim"("topicKey", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_askedSince_idx" ON "DeskClaim"("askedSince");

-- CreateIndex
CREATE INDEX "DeskClaim_topics_idx" ON "DeskClaim" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "DeskClaim_turn_idx" ON "DeskClaim"("turn");

-- CreateIndex
CREATE INDEX "DeskClaim_awaitsDecision_number_idx" ON "DeskClaim"("awaitsDecision", "number");

-- CreateIndex
CREATE INDEX "DeskClaim_search_idx" ON "DeskClaim" USING GIN ("search");

-- What is missing comes last in either direction: read backwards, it would come first.
CREATE INDEX "DeskClaim_due_last" ON "DeskClaim" ((coalesce("dueAt", '-infinity'::timestamptz)), "number");
CREATE INDEX "DeskClaim_owner_last" ON "DeskClaim" ((coalesce("ownerKey", '')), "number");
CREATE INDEX "DeskClaim_attributor_last" ON "DeskClaim" ((coalesce("attributorKey", '')), "number");
CREATE INDEX "DeskClaim_topic_last" ON "DeskClaim" ((coalesce("topicKey", '')), "number");
-- Every claim changes its own row in both tables often; room on the page keeps that cheap.
ALTER TABLE "DeskClaim" SET (fillfactor = 85);
ALTER TABLE "ClaimTally" SET (fillfactor = 50);
-- Notes never outlive their transaction, so they need no write-ahead log.
ALTER TABLE "PendingTally" SET UNLOGGED;

-- The words of a text as lexemes, folded, for any language. Scripts that put no spaces between words (Chinese, Japanese, Thai, Lao,
-- Burmese, Khmer) are cut into overlapping pairs of characters. Separators are listed, because classes such as [:alnum:] depend on the locale.
CREATE FUNCTION search_lexemes(input text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_catalog
AS $$
DECLARE
  folded text := fold(coalesce(input, ''));
  words text[] := regexp_split_to_array(folded,
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u060C\u061B\u061F\u066A-\u066D\u0964\u0965\u2000-\u206F\u2E00-\u2E7F\u3000-\u3004\u3007-\u303F]+');
  unspaced CONSTANT text := '\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005\u3006\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF';
BEGIN
  IF folded !~ ('[' || unspaced || ']') THEN
    RETURN ARRAY(SELECT DISTINCT left(w, 60) FROM unnest(words) w WHERE w <> '');
  END IF;
  RETURN ARRAY(
    SELECT DISTINCT CASE WHEN r.run ~ ('[' || unspaced || ']') THEN substr(r.run, i, 2) ELSE left(r.run, 60) END
    FROM unnest(words) w
    CROSS JOIN LATERAL (SELECT m[1] AS run FROM regexp_matches(w, '([' || unspaced || ']+|[^' || unspaced || ']+)', 'g') m) r
    CROSS JOIN LATERAL generate_series(1, CASE WHEN r.run ~ ('[' || unspaced || ']') THEN char_length(r.run) ELSE 1 END) i);
END $$;

CREATE INDEX "Party_name_words" ON "Party" USING gin ((array_to_tsvector(search_lexemes("name"))));
CREATE INDEX "PartyAlias_name_words" ON "PartyAlias" USING gin ((array_to_tsvector(search_lexemes("name"))));

-- A lexeme as it stands in the text of a tsquery.
CREATE FUNCTION quote_lexeme(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''' $$;

-- What somebody typed, as a query over "search": every word must occur, in the texts or in a name or alias of a party of the claim. Words of
-- three letters match as beginnings, and so does the last one, which may still be typed. Null when nothing was typed.
CREATE FUNCTION claim_search_query(input text) RETURNS tsquery
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  word text;
  term tsquery;
  parties tsquery;
  whole tsquery;
  typed text[] := regexp_split_to_array(btrim(regexp_replace(input, '\s+', ' ', 'g')), ' ');
  lexemes text[];
  asked int := 0;
  last text := typed[array_length(typed, 1)];
BEGIN
  FOREACH word IN ARRAY typed[1:12] LOOP
    lexemes := search_lexemes(word);
    -- The last character of an unspaced run begins no pair that was typed whole.
    IF array_length(lexemes, 1) > 1 THEN
      lexemes := ARRAY(SELECT l FROM unnest(lexemes) l WHERE NOT (char_length(l) = 1 AND l ~ '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\uF900-\uFAFF]'));
    END IF;
    FOR i IN 1 .. coalesce(array_length(lexemes, 1), 0) LOOP
      -- Each asks among all parties: whoever types more words than these has named the claim already.
      EXIT WHEN asked = 16;
      asked := asked + 1;
      term := (quote_lexeme(lexemes[i]) || CASE
        WHEN char_length(lexemes[i]) >= 3 OR (word = last AND char_length(lexemes[i]) = 2) OR lexemes[i] ~ '^[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u30FF\u3400-\u9FFF\uF900-\uFAFF]$'
        THEN ':*' ELSE '' END)::tsquery;
      SELECT string_agg('''@' || p.id || '''', ' | ')::tsquery INTO parties FROM (
        SELECT x."id" FROM "Party" x WHERE array_to_tsvector(search_lexemes(x."name")) @@ term
        UNION SELECT a."partyId" FROM "PartyAlias" a WHERE array_to_tsvector(search_lexemes(a."name")) @@ term AND a."withdrawnAt" IS NULL
        LIMIT 500) p;
      term := term || coalesce(parties, ''::tsquery);
      whole := CASE WHEN whole IS NULL THEN term ELSE whole && term END;
    END LOOP;
  END LOOP;
  RETURN whole;
END $$;

-- The same, and how many claims PostgreSQL expects it to find: lists choose by it whether to gather what matches or to follow their order.
-- VOLATILE, for EXPLAIN is allowed nowhere else.
CREATE FUNCTION claim_search_plan(input text, OUT query tsquery, OUT matches int)
LANGUAGE plpgsql VOLATILE SET search_path = public, pg_catalog
AS $$
DECLARE
  plan json;
BEGIN
  query := claim_search_query(input);
  IF query IS NULL THEN RETURN; END IF;
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM "DeskClaim" d WHERE d."search" @@ %L::tsquery', query) INTO plan;
  matches := (plan #>> '{0,Plan,Plan Rows}')::numeric;
END $$;

-- What verification-state.ts says in the application; a test compares the two.
CREATE FUNCTION claim_state(stage "Stage", verdict "VerdictCode") RETURNS "ClaimState"
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN stage = 'WITHDRAWN' THEN 'WITHDRAWN' WHEN verdict IS NOT NULL THEN verdict::text
  WHEN stage IN ('INBOX', 'DECLINED', 'DUPLICATE') THEN 'NOT_CHECKED' ELSE 'CHECKING' END::"ClaimState" $$;

-- The rows of these claims as they should be, from the records. What only some claims have is asked behind a fence (OFFSET 0), so that the others cost nothing. In PL/pgSQL, which keeps the plan.
CREATE FUNCTION desk_claims(claims uuid[]) RETURNS SETOF "DeskClaim"
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  RETURN QUERY SELECT c."id", c."number", fold(left(c."statement", 120)), c."stage", claim_state(c."stage", c."verdict"), c."verdict" IS NOT NULL AND c."reReviewSince" IS NOT NULL AND c."stage" <> 'WITHDRAWN',
    c."denialStatus", denial_rank(c."denialStatus")::smallint, t.turn, c."risk", c."priority", c."ownerId", fold(m."name"), c."attributorId", fold(p."name"),
    c."topics", fold(c."topics"[1]), c."dueAt", k.asked, c."createdAt", c."updatedAt", e.pro::smallint, e.contra::smallint, a.articles::smallint,
    CASE WHEN c."stage" IN ('IN_REVIEW', 'APPROVED') THEN (s.state ->> 'have')::smallint ELSE coalesce(u.approvers, 0)::smallint END,
    coalesce(s.awaited, false), CASE WHEN s.awaited THEN s.kept_out ELSE '{}' END,
    array_to_tsvector(search_lexemes(concat_ws(' ', c."statement", array_to_string(c."topics", ' '), w.words))) || array_to_tsvector(coalesce(n.parties, '{}'))
  FROM "Claim" c
  LEFT JOIN "Member" m ON m."id" = c."ownerId"
  LEFT JOIN "Party" p ON p."id" = c."attributorId"
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

CREATE FUNCTION refresh_desk_claims(claims uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  INSERT INTO "DeskClaim" AS d SELECT * FROM desk_claims(claims)
  ON CONFLICT ("claimId") DO UPDATE SET ("number", "claimKey", "stage", "state", "reReview", "denialStatus", "denialRank", "turn", "risk", "priority", "ownerId", "ownerKey", "attributorId",
    "attributorKey", "topics", "topicKey", "dueAt", "askedSince", "createdAt", "updatedAt", "evidenceFor", "evidenceAgainst", "articles", "approvals", "awaitsDecision", "keptOut", "search")
  = ROW (excluded."number", excluded."claimKey", excluded."stage", excluded."state", excluded."reReview", excluded."denialStatus", excluded."denialRank", excluded."turn", excluded."risk",
    excluded."priority", excluded."ownerId", excluded."ownerKey", excluded."attributorId", excluded."attributorKey", excluded."topics", excluded."topicKey", excluded."dueAt", excluded."askedSince",
    excluded."createdAt", excluded."updatedAt", excluded."evidenceFor", excluded."evidenceAgainst", excluded."articles", excluded."approvals", excluded."awaitsDecision", excluded."keptOut", excluded."search")
  WHERE d IS DISTINCT FROM excluded;
END $$;

CREATE FUNCTION refresh_desk_claim() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF TG_TABLE_NAME = 'Claim' THEN PERFORM refresh_desk_claims(ARRAY(SELECT "id" FROM changed));
  ELSE PERFORM refresh_desk_claims(ARRAY(SELECT DISTINCT "claimId" FROM changed)); END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  -- One trigger for each kind of change: transition tables ask for it. Every other table that a row depends on touches its claim.
  FOREACH name IN ARRAY ARRAY['Claim', 'Assertion', 'ConcernedParty', 'Passage', 'Evidence', 'Review'] LOOP
    EXECUTE format('CREATE TRIGGER zz_desk_claim_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_desk_claim()', name);
    EXECUTE format('CREATE TRIGGER zz_desk_claim_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_desk_claim()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Response', 'Approval', 'Publication'] LOOP
    EXECUTE format('CREATE TRIGGER zz_desk_claim_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_desk_claim()', name);
  END LOOP;
END $$;

-- What a claim takes from others: the names it is sorted by, and approvals, which hold for content that names parties, sources and articles.
CREATE FUNCTION refresh_named_claims() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  changed jsonb := to_jsonb(NEW);
  named uuid := coalesce(changed ->> 'partyId', changed ->> 'id');
BEGIN
  IF TG_TABLE_NAME = 'Member' THEN
    UPDATE "DeskClaim" SET "ownerKey" = fold(changed ->> 'name') WHERE "ownerId" = named AND "ownerKey" IS DISTINCT FROM fold(changed ->> 'name');
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'Party' THEN
    UPDATE "DeskClaim" SET "attributorKey" = fold(changed ->> 'name') WHERE "attributorId" = named AND "attributorKey" IS DISTINCT FROM fold(changed ->> 'name');
  END IF;
  PERFORM refresh_desk_claims(ARRAY(
    SELECT d."claimId" FROM "DeskClaim" d WHERE d."stage" IN ('IN_REVIEW', 'APPROVED') AND CASE
      WHEN TG_TABLE_NAME IN ('Party', 'PartyAlias', 'PartyRole') THEN d."search" @@ quote_lexeme('@' || named)::tsquery
      WHEN TG_TABLE_NAME = 'Source' THEN EXISTS (SELECT 1 FROM "Evidence" e WHERE e."claimId" = d."claimId" AND e."sourceId" = named)
        OR EXISTS (SELECT 1 FROM "Assertion" a WHERE a."claimId" = d."claimId" AND a."sourceId" = named)
        OR EXISTS (SELECT 1 FROM "Response" r WHERE r."claimId" = d."claimId" AND r."sourceId" = named)
      WHEN TG_TABLE_NAME = 'Article' THEN EXISTS (SELECT 1 FROM "Passage" g WHERE g."claimId" = d."claimId" AND g."articleId" = named)
      ELSE true END));
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Party', 'PartyAlias', 'PartyRole', 'Source', 'Article', 'VerdictDefinition'] LOOP
    -- A new party, source or article is in no claim yet.
    EXECUTE format('CREATE TRIGGER zz_desk_claims AFTER ' || CASE WHEN name IN ('Party', 'Source', 'Article') THEN 'UPDATE' ELSE 'INSERT OR UPDATE' END || ' ON %I FOR EACH ROW EXECUTE FUNCTION refresh_named_claims()', name);
  END LOOP;
  CREATE TRIGGER zz_desk_claims AFTER UPDATE OF "name" ON "Member" FOR EACH ROW EXECUTE FUNCTION refresh_named_claims();
END $$;

-- The values under which a claim is counted.
CREATE FUNCTION tally_values(d "DeskClaim") RETURNS TABLE ("facet" text, "value" text)
LANGUAGE sql IMMUTABLE SET search_path = public, pg_catalog
AS $$
  SELECT 'all', ''
  UNION ALL SELECT 'plan', d."risk"::text || '/' || d."priority"::text
  UNION ALL SELECT 'owner', coalesce(d."ownerId"::text, '')
  UNION ALL SELECT 'attributor', coalesce(d."attributorId"::text, '')
  UNION ALL SELECT DISTINCT 'topic', t FROM unnest(d."topics") t
$$;

-- What a transaction adds to the tallies is noted, summed, and put to them once: a row that is changed once a claim is a longer chain each
-- time it is read, and 20,000 claims would never end.
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
    SELECT current_tx(), v."facet", v."value", (d.claim)."stage", (d.claim)."state", (d.claim)."reReview", (d.claim)."denialStatus", sum(d.by)
    FROM old_rows o JOIN new_rows n USING ("claimId") CROSS JOIN LATERAL (VALUES (ROW(o.*)::"DeskClaim", -1), (ROW(n.*)::"DeskClaim", 1)) d(claim, by)
    CROSS JOIN LATERAL tally_values(d.claim) v
    WHERE (o."stage", o."state", o."reReview", o."denialStatus", o."risk", o."priority", o."ownerId", o."attributorId", o."topics")
      IS DISTINCT FROM (n."stage", n."state", n."reReview", n."denialStatus", n."risk", n."priority", n."ownerId", n."attributorId", n."topics")
    GROUP BY 2, 3, 4, 5, 6, 7 HAVING sum(d.by) <> 0;
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

-- Everything anew, for claims that are there already.
CREATE FUNCTION rebuild_tallies() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_catalog
AS $$
BEGIN
  TRUNCATE "ClaimTally";
  INSERT INTO "ClaimTally" SELECT v."facet", v."value", d."stage", d."state", d."reReview", d."denialStatus", count(*)
  FROM "DeskClaim" d CROSS JOIN LATERAL tally_values(d) v GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6;
END $$;

CREATE FUNCTION rebuild_desk_claims() RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_catalog
AS $$
DECLARE
  batch uuid[];
BEGIN
  TRUNCATE "DeskClaim";
  ALTER TABLE "DeskClaim" DISABLE TRIGGER USER;
  FOR batch IN SELECT array_agg(c."id") FROM (SELECT "id", row_number() OVER (ORDER BY "id") / 1000 AS nr FROM "Claim") c GROUP BY c.nr LOOP
    INSERT INTO "DeskClaim" SELECT * FROM desk_claims(batch);
  END LOOP;
  ALTER TABLE "DeskClaim" ENABLE TRIGGER USER;
  PERFORM rebuild_tallies();
END $$;
SELECT rebuild_desk_claims();
