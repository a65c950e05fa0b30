-- What a reader would see of a claim, built from the records, and its hash. Drafts are approved by this hash and published under it,
-- so there is one definition of "everything a reader sees", and the database that enforces the rules owns it.
-- Members' names, notes, owners and confidential evidence never enter it.

CREATE FUNCTION dated(date_from date, date_to date, date_precision "DatePrecision") RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN date_from IS NULL THEN NULL ELSE jsonb_build_object('from', date_from, 'to', coalesce(date_to, date_from), 'precision', coalesce(date_precision, 'DAY')) END $$;

CREATE FUNCTION party_content(party uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT jsonb_build_object('id', p."id", 'slug', p."slug", 'name', p."name", 'kind', p."kind", 'wikidataId', p."wikidataId",
    'aliases', (SELECT coalesce(jsonb_agg(a."name" ORDER BY a."name"), '[]') FROM "PartyAlias" a WHERE a."partyId" = p."id" AND a."withdrawnAt" IS NULL))
  FROM "Party" p WHERE p."id" = party
$$;

CREATE FUNCTION source_content(source uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT jsonb_build_object('id', s."id", 'kind', s."kind", 'title', s."title", 'url', s."url",
    'publisher', coalesce((SELECT p."name" FROM "Party" p WHERE p."id" = s."publisherId"), s."publisher"),
    'published', dated(s."publishedFrom", s."publishedTo", s."publishedPrecision"),
    'language', s."language", 'reliability', s."reliability", 'originGroup', s."originGroup")
  FROM "Source" s WHERE s."id" = source
$$;

CREATE FUNCTION passage_content(passage uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT jsonb_build_object('exact', g."exact", 'prefix', g."prefix", 'suffix', g."suffix", 'articleVersion', v."number",
    'article', jsonb_build_object('id', a."id", 'slug', a."slug", 'title', a."title", 'url', a."url"))
  FROM "Passage" g JOIN "Article" a ON a."id" = g."articleId" JOIN "ArticleVersion" v ON v."id" = g."articleVersionId" WHERE g."id" = passage
$$;

CREATE FUNCTION assertions_content(claim uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', s."id", 'party', party_content(s."partyId"), 'primary', s."primary", 'capacity', s."capacity", 'mode', s."mode",
    'words', s."words", 'language', s."wordsLanguage", 'translation', s."translation",
    'said', dated(s."saidFrom", s."saidTo", s."saidPrecision"), 'locator', s."locator",
    'passage', passage_content(s."passageId"), 'source', source_content(s."sourceId"),
    'via', (SELECT coalesce(jsonb_agg(party_content(hop.id) ORDER BY hop.place), '[]') FROM unnest(s."viaIds") WITH ORDINALITY AS hop(id, place))
  ) ORDER BY s."primary" DESC, s."createdAt", s."id"), '[]')
  FROM "Assertion" s WHERE s."claimId" = claim AND s."withdrawnAt" IS NULL
$$;

CREATE FUNCTION responses_content(claim uuid, party uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', r."id", 'kind', r."kind", 'words', r."words", 'language', r."wordsLanguage", 'translation', r."translation", 'speaker', r."speaker",
    'said', dated(r."saidFrom", r."saidTo", r."saidPrecision"), 'recordedAt', to_char(r."recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'source', source_content(r."sourceId"), 'passage', passage_content(r."passageId"), 'locator', r."locator", 'channel', r."channel", 'deadline', r."deadline",
    'corrects', r."correctsId", 'correctionReason', r."correctionReason", 'retracts', r."retracts"
  ) ORDER BY r."saidFrom", r."recordedAt", r."id"), '[]')
  FROM "Response" r WHERE r."claimId" = claim AND r."partyId" = party
$$;

CREATE FUNCTION concerned_content(claim uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'party', party_content(c."partyId"), 'claimant', c."claimant", 'notAskedReason', c."notAskedReason",
    'denialStatus', c."denialStatus", 'denialSince', c."denialSince", 'responses', responses_content(claim, c."partyId")
  ) ORDER BY c."claimant", c."createdAt", c."id"), '[]')
  FROM "ConcernedParty" c WHERE c."claimId" = claim AND c."withdrawnAt" IS NULL
$$;

CREATE FUNCTION capture_content(capture uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT jsonb_build_object('id', k."id", 'method', k."method", 'sha256', k."sha256", 'mediaType', k."mediaType", 'finalUrl', k."finalUrl",
    'failureCode', k."failureCode", 'capturedAt', to_char(k."capturedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM "Capture" k WHERE k."id" = capture
$$;

CREATE FUNCTION evidence_content(claim uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'number', e."number", 'stance', e."stance", 'locator', e."locator", 'excerpt', e."excerpt", 'excerptLanguage', e."excerptLanguage",
    'credibility', e."credibility", 'directness', e."directness", 'source', source_content(e."sourceId"), 'capture', capture_content(e."captureId")
  ) ORDER BY e."position", e."number"), '[]')
  FROM "Evidence" e WHERE e."claimId" = claim AND e."withdrawnAt" IS NULL AND NOT e."confidential"
$$;

CREATE FUNCTION articles_content(claim uuid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'id', a."id", 'slug', a."slug", 'title', a."title", 'url', a."url", 'language', a."language", 'publishedOn', a."publishedOn", 'byline', a."byline",
    'outlet', (SELECT p."name" FROM "Party" p WHERE p."id" = a."outletId")
  ) ORDER BY a."publishedOn" NULLS LAST, a."id"), '[]')
  FROM "Article" a
  WHERE a."withdrawnAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Passage" g WHERE g."claimId" = claim AND g."articleId" = a."id" AND g."withdrawnAt" IS NULL)
$$;

CREATE FUNCTION verdict_content(code "VerdictCode") RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT jsonb_build_object('code', d."code", 'name', d."name", 'definition', d."definition", 'edition', d."edition", 'value', d."value")
  FROM "VerdictDefinition" d WHERE d."code" = $1 AND d."edition" = (SELECT max(l."edition") FROM "VerdictDefinition" l WHERE l."code" = $1)
$$;

-- The round of review that is open on a claim, or null.
CREATE FUNCTION open_review(claim uuid) RETURNS "Review"
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$ SELECT * FROM "Review" v WHERE v."claimId" = claim AND v."status" NOT IN ('PUBLISHED', 'ABANDONED') ORDER BY v."round" DESC LIMIT 1 $$;

-- `with_finding` false leaves out verdict and evidence: what an announcement shows.
CREATE FUNCTION claim_content(claim uuid, with_finding boolean DEFAULT true) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  c "Claim";
  v "Review";
  content jsonb;
BEGIN
  SELECT * INTO STRICT c FROM "Claim" k WHERE k."id" = claim;
  content := jsonb_build_object(
    'format', 1, 'code', 'C-' || c."number", 'slug', c."slug", 'statement', c."statement", 'language', c."language", 'kind', c."kind",
    'topics', to_jsonb(c."topics"), 'event', dated(c."eventFrom", c."eventTo", c."eventPrecision"),
    'attributor', party_content(c."attributorId"),
    'denial', jsonb_build_object('status', c."denialStatus", 'counts', c."denialCounts"),
    'assertions', assertions_content(claim), 'concerned', concerned_content(claim), 'articles', articles_content(claim));
  IF with_finding THEN
    v := open_review(claim);
    content := content || jsonb_build_object(
      'verdict', verdict_content(v."verdict"), 'reason', v."reason", 'known', v."known", 'unknown', v."unknown", 'singleOriginReason', v."singleOriginReason",
      'evidence', evidence_content(claim),
      'confidentialEvidence', (SELECT count(*) FROM "Evidence" e WHERE e."claimId" = claim AND e."withdrawnAt" IS NULL AND e."confidential"));
  END IF;
  RETURN content;
END $$;

CREATE FUNCTION hash_content(content jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex') $$;

CREATE FUNCTION content_hash(claim uuid) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$ SELECT hash_content(claim_content(claim)) $$;

-- Denial status of one party as of two dates: what had been said by `said_by`, as far as it was recorded by `recorded_by`.
-- Corrected entries are left out. The same rule stands in lib/responses/denial-status.ts; a test compares the two.
CREATE FUNCTION party_denial(claim uuid, party uuid, said_by date DEFAULT 'infinity', recorded_by timestamptz DEFAULT 'infinity',
  OUT status "DenialStatus", OUT since date)
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  r record;
  sense int;
  last_sense int := 0;
  turned_on date;
  substantive "ResponseKind";
  substantive_on date;
  other "ResponseKind";
  other_on date;
  other_deadline date;
BEGIN
  FOR r IN
    SELECT x."kind", x."saidFrom", x."deadline" FROM "Response" x
    WHERE x."claimId" = claim AND x."partyId" = party AND x."saidFrom" <= said_by AND x."recordedAt" <= recorded_by AND NOT x."retracts"
      AND NOT EXISTS (SELECT 1 FROM "Response" k WHERE k."correctsId" = x."id" AND k."recordedAt" <= recorded_by)
    ORDER BY x."saidFrom", x."recordedAt", x."id"
  LOOP
    IF r."kind" IN ('REQUESTED', 'NO_REPLY', 'DECLINED') THEN
      other := r."kind"; other_on := r."saidFrom"; other_deadline := r."deadline";
    ELSE
      substantive := r."kind"; substantive_on := r."saidFrom";
      sense := CASE WHEN r."kind" IN ('DENIED', 'PARTLY_DENIED') THEN -1 WHEN r."kind" IN ('CONFIRMED', 'DENIAL_WITHDRAWN') THEN 1 ELSE 0 END;
      IF sense <> 0 THEN
        IF last_sense <> 0 AND sense <> last_sense THEN turned_on := r."saidFrom"; END IF;
        last_sense := sense;
      END IF;
    END IF;
  END LOOP;
  IF substantive IS NOT NULL THEN
    IF substantive <> 'NON_DENIAL' AND turned_on IS NOT NULL THEN
      status := 'REVERSED'; since := turned_on;
    ELSE
      status := CASE substantive WHEN 'DENIAL_WITHDRAWN' THEN 'NON_DENIAL' ELSE substantive::text END; since := substantive_on;
    END IF;
  ELSIF other IS NOT NULL THEN
    since := other_on;
    status := CASE
      WHEN other = 'DECLINED' THEN 'DECLINED'
      WHEN other = 'NO_REPLY' THEN 'NO_RESPONSE'
      WHEN other_deadline < least(said_by, (now() AT TIME ZONE 'UTC')::date) THEN 'NO_RESPONSE'
      ELSE 'AWAITING' END;
  ELSE
    status := 'NOT_SOUGHT';
  END IF;
END $$;

CREATE FUNCTION denial_rank(status "DenialStatus") RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT array_position(ARRAY['REVERSED', 'DENIED', 'PARTLY_DENIED', 'NON_DENIAL', 'CONFIRMED', 'DECLINED', 'NO_RESPONSE', 'AWAITING', 'NOT_SOUGHT'], status::text) $$;

-- Brings the kept denial columns of a claim and its concerned parties up to date with the ledger.
CREATE FUNCTION refresh_denial(claim uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  UPDATE "ConcernedParty" c SET "denialStatus" = d.status, "denialSince" = d.since
  FROM "ConcernedParty" o CROSS JOIN LATERAL party_denial(claim, o."partyId") d
  WHERE o."id" = c."id" AND c."claimId" = claim AND (c."denialStatus", c."denialSince") IS DISTINCT FROM (d.status, d.since);
  UPDATE "Claim" k SET "denialStatus" = n.status, "denialCounts" = n.counts
  FROM (
    SELECT coalesce((array_agg(g.status ORDER BY denial_rank(g.status)))[1], 'NOT_SOUGHT') AS status, coalesce(jsonb_object_agg(g.status, g.amount), '{}') AS counts
    FROM (SELECT c."denialStatus" AS status, count(*) AS amount FROM "ConcernedParty" c
      WHERE c."claimId" = claim AND c."withdrawnAt" IS NULL AND NOT c."claimant" GROUP BY 1) g
  ) n
  WHERE k."id" = claim AND (k."denialStatus", k."denialCounts") IS DISTINCT FROM (n.status, n.counts);
END $$;
