-- Turns claims as data (one JSON object each, with its answers and evidence) into the rows that the application would leave. Runs as
-- superuser with the triggers off (session_replication_role = replica): what they derive is derived here, by the same functions.
CREATE SCHEMA bench;
CREATE TABLE bench.party (name text PRIMARY KEY, id uuid NOT NULL);
CREATE TABLE bench.member (idx int PRIMARY KEY, id uuid NOT NULL, role "MemberRole" NOT NULL);
CREATE TABLE bench.silence (id uuid PRIMARY KEY, request uuid NOT NULL);

-- An id as uuid_v7() would make it at that time, but the same in every run.
CREATE FUNCTION bench.id(key text, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE
AS $$ SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid FROM md5(key) h $$;

CREATE FUNCTION bench.load_parties(lines text[], at timestamptz) RETURNS void LANGUAGE sql AS $$
  WITH given AS (SELECT l::jsonb AS p, nr FROM unnest(lines) WITH ORDINALITY u(l, nr)), made AS (
    INSERT INTO bench.party SELECT p ->> 'name', bench.id('party ' || (p ->> 'name'), at) FROM given RETURNING *)
  INSERT INTO "Party" ("id", "slug", "name", "kind", "createdAt", "createdById", "updatedAt", "updatedById")
  SELECT m.id, 'party-' || g.nr, m.name, CASE g.p ->> 'kind' WHEN 'person' THEN 'PERSON' ELSE 'ORGANISATION' END::"PartyKind", at, b.id, at, b.id
  FROM made m JOIN given g ON g.p ->> 'name' = m.name JOIN bench.member b ON b.idx = 0
$$;

CREATE FUNCTION bench.load_members(lines text[], password text, at timestamptz) RETURNS void LANGUAGE sql AS $$
  WITH given AS (SELECT l::jsonb AS m FROM unnest(lines) l), made AS (
    INSERT INTO bench.member SELECT (m ->> 'index')::int, bench.id('member ' || (m ->> 'email'), at),
      CASE WHEN (m ->> 'index')::int = 0 THEN 'ADMIN' ELSE upper(m ->> 'role') END::"MemberRole" FROM given RETURNING *)
  INSERT INTO "Member" ("id", "email", "name", "role", "passwordHash", "createdAt", "updatedAt")
  SELECT b.id, lower(g.m ->> 'email'), g.m ->> 'name', b.role, password, at, at FROM made b JOIN given g ON (g.m ->> 'index')::int = b.idx
$$;

-- Silence as the desk's clock records it: as soon as the last day of a question is over, in UTC, when nothing of the party stands after it by then.
CREATE FUNCTION bench.close_silent() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH over AS (
    SELECT a.*, a.at::date + 7 AS deadline, (a.at::date + 8)::timestamp AT TIME ZONE 'UTC' AS closed FROM answers a WHERE a.kind = 'REQUESTED'),
  made AS (
    INSERT INTO bench.silence SELECT bench.id('silence ' || r.id, r.closed), r.id FROM over r
    WHERE r.closed <= now() AND NOT EXISTS (SELECT FROM answers o WHERE o.claim = r.claim AND o.party = r.party AND (o.at, o.id) > (r.at, r.id) AND o.at < r.closed) RETURNING *)
  INSERT INTO "Response" ("id", "claimId", "partyId", "kind", "codedById", "saidFrom", "saidTo", "recordedAt", "recordedById")
  SELECT m.id, r.claim, r.party, 'NO_REPLY', r.writer, r.deadline, r.deadline, r.closed, r.writer FROM made m JOIN over r ON r.id = m.request;
END $$;

-- The claims of a batch with everything that they are made of. Not `whole`: without the approvals and public pages, which no list of the desk reads.
CREATE FUNCTION bench.load_claims(lines text[], whole boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  members CONSTANT int := (SELECT count(*) FROM bench.member);
  editors CONSTANT int := (SELECT count(*) FROM bench.member WHERE role <> 'CHECKER');
BEGIN
  DROP TABLE IF EXISTS batch, answers, items;
  CREATE TEMP TABLE batch AS
  SELECT x.*, bench.id('claim ' || x.nr, x.created) AS id, p.id AS attributor, o.id AS owner, w.id AS writer, e.id AS editor, f.id AS second,
    CASE WHEN x.stage IN ('IN_REVIEW', 'APPROVED', 'PUBLISHED') THEN coalesce(upper(x.c ->> 'verdict'), 'UNPROVEN')::"VerdictCode" END AS verdict
  FROM (
    SELECT c, regexp_replace(c ->> 'code', '\D', '', 'g')::int AS nr, (c ->> 'createdAt')::timestamptz(3) AS created, (c ->> 'updatedAt')::timestamptz(3) AS updated,
      upper(c ->> 'stage')::"Stage" AS stage,
      CASE c ->> 'risk' WHEN 'low' THEN 'NORMAL' WHEN 'medium' THEN 'SENSITIVE' ELSE 'LEGAL' END::"Risk" AS risk,
      (ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'])[(c ->> 'priority')::int]::"Priority" AS priority
    FROM unnest(lines) l CROSS JOIN LATERAL (SELECT l::jsonb AS c) j) x
  JOIN bench.party p ON p.name = x.c ->> 'attributor'
  LEFT JOIN bench.member o ON o.idx = (x.c ->> 'ownerIndex')::int
  JOIN bench.member w ON w.idx = editors + x.nr % (members - editors)
  JOIN bench.member e ON e.idx = x.nr % editors
  -- Of the two who approve what is sensitive, one is the admin: LEGAL asks for it.
  JOIN bench.member f ON f.idx = CASE WHEN x.nr % editors = 0 THEN 1 ELSE 0 END;
  CREATE TEMP TABLE answers AS
  SELECT b.id AS claim, b.writer, k, bench.id('response ' || b.nr || ' ' || k, (r ->> 'receivedAt')::timestamptz) AS id, p.id AS party, p.id = b.attributor AS claimant, r ->> 'body' AS body,
    (r ->> 'receivedAt')::timestamptz(3) AS at,
    CASE r ->> 'kind' WHEN 'denial' THEN 'DENIED' WHEN 'confirmation' THEN 'CONFIRMED' WHEN 'clarification' THEN 'PARTLY_DENIED' WHEN 'no_comment' THEN 'DECLINED'
      WHEN 'request' THEN 'REQUESTED' ELSE 'NON_DENIAL' END::"ResponseKind" AS kind
  FROM batch b CROSS JOIN LATERAL jsonb_array_elements(b.c -> 'responses') WITH ORDINALITY u(r, k) JOIN bench.party p ON p.name = r ->> 'party';
  CREATE TEMP TABLE items AS
  SELECT b.id AS claim, b.writer, k, bench.id('source ' || b.nr || ' ' || k, (e ->> 'addedAt')::timestamptz) AS source, bench.id('evidence ' || b.nr || ' ' || k, (e ->> 'addedAt')::timestamptz) AS id,
    bench.id('capture ' || b.nr || ' ' || k, (e ->> 'addedAt')::timestamptz) AS capture, e, (e ->> 'addedAt')::timestamptz(3) AS at
  FROM batch b CROSS JOIN LATERAL jsonb_array_elements(b.c -> 'evidence') WITH ORDINALITY u(e, k);

  INSERT INTO "Claim" ("id", "number", "slug", "statement", "kind", "eventFrom", "eventTo", "eventPrecision", "topics", "risk", "priority", "stage", "stageReason", "ownerId", "dueAt", "statementById",
    "attributorId", "version", "createdAt", "createdById", "updatedAt", "updatedById")
  SELECT id, nr, btrim(left(regexp_replace(lower(c ->> 'statement'), '[^a-z0-9]+', '-', 'g'), 60), '-') || '-c' || nr, c ->> 'statement', upper(c ->> 'kind')::"ClaimKind",
    (c ->> 'eventOn')::date, (c ->> 'eventOn')::date, CASE WHEN c ->> 'eventOn' IS NOT NULL THEN 'DAY' END::"DatePrecision",
    ARRAY(SELECT jsonb_array_elements_text(c -> 'topics')), risk, priority, CASE stage WHEN 'PUBLISHED' THEN 'APPROVED' ELSE stage END,
    CASE stage WHEN 'DECLINED' THEN 'Not checkable.' END, owner, (c ->> 'dueAt')::timestamptz(3), writer, attributor,
    CASE stage WHEN 'INBOX' THEN 1 WHEN 'DECLINED' THEN 2 WHEN 'CHECKING' THEN 2 WHEN 'IN_REVIEW' THEN 3 ELSE 4 END, created, writer, updated, writer FROM batch;
  INSERT INTO "Assertion" ("id", "claimId", "partyId", "primary", "mode", "words", "wordsLanguage", "saidFrom", "saidTo", "saidPrecision", "createdAt", "createdById", "updatedAt", "updatedById")
  SELECT bench.id('assertion ' || nr, created), id, attributor, true, 'DIRECT_QUOTE', c ->> 'quote', 'en', created::date, created::date, 'DAY', created, writer, created, writer FROM batch;
  INSERT INTO "ConcernedParty" ("id", "claimId", "partyId", "claimant", "createdAt", "createdById", "updatedById")
  SELECT DISTINCT ON (claim, party) bench.id('concerned ' || claim || party, at), claim, party, claimant, at, writer, writer FROM answers ORDER BY claim, party, at;
  INSERT INTO "Response" ("id", "claimId", "partyId", "kind", "codedById", "words", "wordsLanguage", "saidFrom", "saidTo", "recordedAt", "recordedById", "channel", "deadline")
  SELECT id, claim, party, kind, writer, CASE WHEN kind NOT IN ('DECLINED', 'REQUESTED') THEN body END, CASE WHEN kind NOT IN ('DECLINED', 'REQUESTED') THEN 'en' END, at::date, at::date, at, writer,
    CASE kind WHEN 'REQUESTED' THEN 'e-mail' END, CASE kind WHEN 'REQUESTED' THEN at::date + 7 END FROM answers;
  PERFORM bench.close_silent();
  INSERT INTO "Source" ("id", "kind", "title", "url", "language", "createdAt", "createdById", "updatedAt", "updatedById")
  SELECT source, CASE e ->> 'kind' WHEN 'document' THEN 'DOCUMENT' WHEN 'dataset' THEN 'DATASET' WHEN 'interview' THEN 'INTERVIEW' WHEN 'image' THEN 'IMAGE' ELSE 'NEWS_REPORT' END::"SourceKind",
    e ->> 'title', e ->> 'url', 'en', at, writer, at, writer FROM items;
  INSERT INTO "Capture" ("id", "sourceId", "method", "url", "status", "failureCode", "failureMessage", "capturedAt", "capturedById")
  SELECT capture, source, 'FETCH', e ->> 'url', 404, 'STATUS', 'The page answered 404.', at, writer FROM items;
  INSERT INTO "Evidence" ("id", "claimId", "number", "sourceId", "stance", "locator", "note", "position", "createdAt", "createdById", "updatedAt", "updatedById")
  SELECT id, claim, k, source, CASE WHEN (e ->> 'supports')::boolean THEN 'SUPPORTS' ELSE 'REFUTES' END::"Stance", 'paragraph ' || k, e ->> 'note', k, at, writer, at, writer FROM items;
  PERFORM refresh_denial(claim) FROM (SELECT DISTINCT claim FROM answers) a;
  INSERT INTO "Review" ("id", "claimId", "round", "status", "authorId", "verdict", "reason", "known", "unknown", "overrideReason", "overrideById", "requestedAt", "version", "createdAt", "updatedAt", "updatedById")
  SELECT bench.id('review ' || nr, updated), id, 1, CASE stage WHEN 'IN_REVIEW' THEN 'REQUESTED' ELSE 'APPROVED' END::"ReviewStatus", writer, verdict, 'What the desk could examine points this way.', 'What was said and by whom.',
    'What nobody has written down.', 'The desk that these rows come from reviewed it.', editor, updated, 3, updated, updated, writer FROM batch WHERE verdict IS NOT NULL;
  IF whole THEN
    PERFORM bench.approve();
  ELSE
    UPDATE "Claim" k SET "stage" = 'PUBLISHED', "publications" = 1, "verdict" = b.verdict, "publishedAt" = b.updated, "version" = k."version" + 1 FROM batch b WHERE k."id" = b.id AND b.stage = 'PUBLISHED';
  END IF;
END $$;

-- What became of some of what was published: corrected, withdrawn, or re-opened and not published again yet.
CREATE FUNCTION bench.go_on() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Publication" ("id", "claimId", "number", "kind", "reviewId", "contentHash", "content", "verdict", "correctionKind", "correctionNote", "writers", "approvers", "publishedAt", "publishedById")
  SELECT bench.id('publication ' || nr || ' 2', at), id, 2, k.kind, CASE k.kind WHEN 'VERDICT' THEN bench.id('review ' || nr, updated) END, hash, content, CASE k.kind WHEN 'VERDICT' THEN verdict END,
    CASE k.kind WHEN 'WITHDRAWAL' THEN 'WITHDRAWAL' ELSE (ARRAY['UPDATE', 'CLARIFICATION', 'CORRECTION_FACT', 'CORRECTION_RATING'])[1 + nr % 4] END::"CorrectionKind", 'What readers were told.', 1, 1, at, editor
  FROM contents CROSS JOIN LATERAL (SELECT CASE WHEN nr % 41 = 1 THEN 'WITHDRAWAL' ELSE 'VERDICT' END::"PublicationKind" AS kind, updated + interval '10 days' AS at) k
  WHERE stage = 'PUBLISHED' AND (nr % 41 = 1 OR nr % 17 = 0);
  UPDATE "Claim" k SET "publications" = 2, "publishedAt" = p."publishedAt", "verdict" = p."verdict", "version" = k."version" + 1,
    "stage" = CASE p."kind" WHEN 'WITHDRAWAL' THEN 'WITHDRAWN' ELSE k."stage" END, "stageReason" = CASE p."kind" WHEN 'WITHDRAWAL' THEN p."correctionNote" END
  FROM contents c JOIN "Publication" p ON p."claimId" = c.id AND p."number" = 2 WHERE k."id" = c.id;
  UPDATE "Claim" k SET "stage" = 'CHECKING', "reReviewSince" = c.updated + interval '5 days', "stageReason" = 'Something new came in.', "version" = k."version" + 1
  FROM contents c WHERE k."id" = c.id AND c.stage = 'PUBLISHED' AND c.nr % 29 = 0 AND c.nr % 41 <> 1 AND c.nr % 17 <> 0;
END $$;

-- Approvals on the content as it is, and the publication of what is published.
CREATE FUNCTION bench.approve() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DROP TABLE IF EXISTS contents;
  CREATE TEMP TABLE contents AS
  SELECT b.nr, b.id, b.risk, b.editor, b.second, b.updated, b.stage, b.verdict, content, hash_content(content) AS hash FROM batch b CROSS JOIN LATERAL (SELECT claim_content(b.id) AS content) c
  WHERE b.stage IN ('APPROVED', 'PUBLISHED');
  INSERT INTO "ContentSnapshot" SELECT hash, content FROM contents ON CONFLICT DO NOTHING;
  INSERT INTO "Approval" ("id", "reviewId", "claimId", "memberId", "memberRole", "decision", "contentHash", "createdAt")
  SELECT bench.id('approval ' || c.nr || ' ' || who, c.updated), bench.id('review ' || c.nr, c.updated), c.id, m.id, m.role, 'APPROVE', c.hash, c.updated
  FROM contents c CROSS JOIN LATERAL unnest(CASE c.risk WHEN 'NORMAL' THEN ARRAY[c.editor] ELSE ARRAY[c.editor, c.second] END) who JOIN bench.member m ON m.id = who;
  INSERT INTO "Publication" ("id", "claimId", "number", "kind", "reviewId", "contentHash", "content", "verdict", "writers", "approvers", "publishedAt", "publishedById")
  SELECT bench.id('publication ' || nr, updated), id, 1, 'VERDICT', bench.id('review ' || nr, updated), hash, content, verdict, 1, CASE risk WHEN 'NORMAL' THEN 1 ELSE 2 END, updated, editor
  FROM contents WHERE stage = 'PUBLISHED';
  UPDATE "Review" v SET "status" = 'PUBLISHED', "version" = 4 FROM contents c WHERE v."claimId" = c.id AND c.stage = 'PUBLISHED';
  UPDATE "Claim" k SET "stage" = 'PUBLISHED', "publications" = 1, "verdict" = c.verdict, "publishedAt" = c.updated, "version" = k."version" + 1 FROM contents c WHERE k."id" = c.id AND c.stage = 'PUBLISHED';
  PERFORM bench.go_on();
  INSERT INTO "PublicClaim" SELECT p.* FROM contents c CROSS JOIN LATERAL public_claim(c.id) p WHERE c.stage = 'PUBLISHED';
END $$;

-- What happened to claims, step by step, at the data's times; and the rows that each step changed. Whatever no other step names comes with the claim.
CREATE FUNCTION bench.tell_lives() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DROP TABLE IF EXISTS step, named;
  CREATE TEMP TABLE step AS
  WITH life AS (
    SELECT c."id" AS claim, c."stage", c."createdById" AS writer, c."createdAt" AS born, c."updatedAt" - c."createdAt" AS spent, c."updatedAt" AS ended,
      (SELECT v."id" FROM "Review" v WHERE v."claimId" = c."id" LIMIT 1) AS review, c."reReviewSince" AS again FROM "Claim" c),
  way AS (
    SELECT l.claim, l.born AS at, 'claim.created' AS action, l.writer AS actor, 'Claim' AS type, l.claim AS subject, '{}'::jsonb AS after, 'INBOX' AS stage FROM life l
    UNION ALL SELECT l.claim, l.born + l.spent * 0.25, 'claim.checking_started', l.writer, 'Claim', l.claim, '{"stage": "CHECKING"}', 'CHECKING' FROM life l WHERE l.stage NOT IN ('INBOX', 'DECLINED')
    UNION ALL SELECT l.claim, l.born + l.spent * 0.6, 'review.requested', l.writer, 'Review', l.review, '{}', 'IN_REVIEW' FROM life l WHERE l.review IS NOT NULL
    UNION ALL SELECT l.claim, l.born + l.spent * 0.9, 'review.approved', l.writer, 'Review', l.review, '{}', 'APPROVED' FROM life l WHERE l.review IS NOT NULL AND l.stage <> 'IN_REVIEW'
    UNION ALL SELECT l.claim, l.ended, 'claim.declined', l.writer, 'Claim', l.claim, '{"stage": "DECLINED"}', 'DECLINED' FROM life l WHERE l.stage = 'DECLINED'
    UNION ALL SELECT p."claimId", p."publishedAt", CASE p."kind" WHEN 'WITHDRAWAL' THEN 'claim.withdrawn' ELSE 'claim.published' END, p."publishedById", 'Publication', p."id",
      jsonb_strip_nulls(jsonb_build_object('number', p."number", 'verdict', p."verdict", 'correctionKind', p."correctionKind")),
      CASE p."kind" WHEN 'WITHDRAWAL' THEN 'WITHDRAWN' ELSE 'PUBLISHED' END FROM "Publication" p
    -- What is corrected was re-opened, checked and approved before.
    UNION ALL SELECT p."claimId", p."publishedAt" - w.ago, w.action, p."publishedById", 'Claim', p."claimId", '{}', w.stage FROM "Publication" p
    CROSS JOIN (VALUES ('claim.reopened', 'CHECKING', interval '3 days'), ('review.requested', 'IN_REVIEW', interval '2 days'), ('review.approved', 'APPROVED', interval '1 day')) w(action, stage, ago)
    WHERE p."number" > 1 AND p."kind" = 'VERDICT'
    UNION ALL SELECT l.claim, l.again, 'claim.reopened', l.writer, 'Claim', l.claim, '{"stage": "CHECKING"}', 'CHECKING' FROM life l WHERE l.again IS NOT NULL
    UNION ALL SELECT r."claimId", r."recordedAt", 'response.recorded', CASE WHEN q.id IS NULL THEN r."recordedById" END, 'Response', r."id",
      jsonb_strip_nulls(jsonb_build_object('partyId', r."partyId", 'kind', r."kind", 'said', jsonb_build_object('from', r."saidFrom", 'to', r."saidTo", 'precision', 'DAY'),
        'deadline', r."deadline", 'requestId', q.request, 'askedById', CASE WHEN q.id IS NOT NULL THEN r."recordedById" END)), NULL
    FROM "Response" r LEFT JOIN bench.silence q ON q.id = r."id")
  SELECT row_number() OVER (ORDER BY w.at, w.claim, w.action, w.subject) AS nr, w.*,
    CASE WHEN w.after ? 'requestId' THEN 'No answer by the deadline.' END AS reason FROM way w;
  CREATE INDEX ON step (claim, action);
  CREATE TEMP TABLE named AS
  WITH item AS (SELECT "claimId" AS claim, "id", "sourceId" FROM "Evidence"), born AS (SELECT nr, claim FROM step WHERE action = 'claim.created'), rows AS (
    SELECT s.nr, 'Claim' AS "table", s.claim AS id, s.stage FROM step s WHERE s.stage IS NOT NULL
    UNION ALL SELECT s.nr, s.type, s.subject, NULL FROM step s WHERE s.type IN ('Publication', 'Response')
    UNION ALL SELECT b.nr, x."table", x.id, NULL FROM born b JOIN (
      SELECT "claimId" AS claim, 'Assertion' AS "table", "id" AS id FROM "Assertion"
      UNION ALL SELECT "claimId", 'ConcernedParty', "id" FROM "ConcernedParty"
      UNION ALL SELECT claim, 'Evidence', "id" FROM item
      UNION ALL SELECT claim, 'Source', "sourceId" FROM item
      UNION ALL SELECT i.claim, 'Capture', t."id" FROM item i JOIN "Capture" t ON t."sourceId" = i."sourceId"
      UNION ALL SELECT "claimId", 'Review', "id" FROM "Review"
      UNION ALL SELECT "claimId", 'Approval', "id" FROM "Approval") x USING (claim))
  SELECT r.*, NULL::text AS digest FROM rows r;
END $$;

-- The digests of the rows of a table that steps name.
CREATE FUNCTION bench.digest_named(name text) RETURNS void LANGUAGE plpgsql SET TimeZone = 'UTC' AS $$
BEGIN
  EXECUTE format('UPDATE named n SET digest = encode(sha256(convert_to(to_jsonb(t)::text, ''UTF8'')), ''hex'') FROM %I t WHERE n."table" = %L AND t."id" = n.id', name, name);
END $$;

-- The steps as events, as append_named_events() would write them, at their own times.
CREATE FUNCTION bench.log_lives() RETURNS void LANGUAGE plpgsql SET TimeZone = 'UTC' AS $$
DECLARE
  item record;
  at_seq bigint;
  at_hash text;
  line text;
  next_hash text;
BEGIN
  SELECT h."seq", h."hash" INTO at_seq, at_hash FROM "AuditHead" h;
  FOR item IN
    SELECT s.*, n.rows FROM step s JOIN (
      SELECT nr, jsonb_agg(jsonb_build_object('table', "table", 'id', id, 'sha256', digest) || CASE WHEN stage IS NULL THEN '{}' ELSE jsonb_build_object('stage', stage) END ORDER BY "table", id) AS rows
      FROM named GROUP BY nr) n USING (nr) ORDER BY s.nr
  LOOP
    at_seq := at_seq + 1;
    line := jsonb_build_object('seq', at_seq, 'at', (extract(epoch FROM item.at) * 1000000)::bigint, 'action', item.action, 'actorId', item.actor, 'claimId', item.claim,
      'subjectType', item.type, 'subjectId', item.subject, 'before', null, 'after', item.after, 'reason', item.reason, 'rows', item.rows)::text;
    next_hash := encode(sha256(convert_to(at_hash || line, 'UTF8')), 'hex');
    INSERT INTO "Event" ("seq", "at", "action", "actorId", "claimId", "subjectType", "subjectId", "body", "prevHash", "hash")
    VALUES (at_seq, item.at, item.action, item.actor, item.claim, item.type, item.subject, line, at_hash, next_hash);
    at_hash := next_hash;
  END LOOP;
  UPDATE "AuditHead" SET "seq" = at_seq, "hash" = at_hash;
END $$;

-- The rows that lists read, of a range of numbers.
CREATE FUNCTION bench.list_claims(first int, last int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "DeskClaim" SELECT * FROM desk_claims(ARRAY(SELECT "id" FROM "Claim" WHERE "number" BETWEEN first AND last))
$$;

-- One event for all members, and one for all parties.
CREATE FUNCTION bench.log_people() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "PendingChange" SELECT current_tx(), 'Member', id, 'INSERT' FROM bench.member;
  PERFORM append_event('{"action": "member.created"}');
  INSERT INTO "PendingChange" SELECT current_tx(), 'Party', id, 'INSERT' FROM bench.party;
  PERFORM append_event(jsonb_build_object('action', 'party.created', 'actorId', (SELECT id FROM bench.member WHERE idx = 0)));
END $$;
