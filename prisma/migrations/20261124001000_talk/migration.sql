-- Talk: threads of comments on a claim or on something of it, for members alone.
CREATE TYPE "ThreadSubject" AS ENUM ('CLAIM', 'EVIDENCE', 'RESPONSE', 'PASSAGE', 'FIELD');

CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "subject" "ThreadSubject" NOT NULL,
    "evidenceId" UUID,
    "responseId" UUID,
    "passageId" UUID,
    "field" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Thread_claimId_resolvedAt_idx" ON "Thread"("claimId", "resolvedAt");
CREATE INDEX "Thread_evidenceId_idx" ON "Thread"("evidenceId");
CREATE INDEX "Thread_responseId_idx" ON "Thread"("responseId");
CREATE INDEX "Thread_passageId_idx" ON "Thread"("passageId");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Thread_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Thread_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Thread_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3),
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Comment_threadId_createdAt_idx" ON "Comment"("threadId", "createdAt");
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","memberId")
);
CREATE INDEX "Mention_memberId_idx" ON "Mention"("memberId");
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Mention_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Thread" ADD CONSTRAINT "Thread_one_subject" CHECK (("subject" = 'EVIDENCE') = ("evidenceId" IS NOT NULL) AND ("subject" = 'RESPONSE') = ("responseId" IS NOT NULL)
    AND ("subject" = 'PASSAGE') = ("passageId" IS NOT NULL) AND ("subject" = 'FIELD') = ("field" IS NOT NULL)),
  ADD CONSTRAINT "Thread_field_length" CHECK (char_length("field") BETWEEN 1 AND 40),
  ADD CONSTRAINT "Thread_resolved_whole" CHECK (num_nulls("resolvedAt", "resolvedById") IN (0, 2));
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_body_length" CHECK (char_length("body") <= 10000 AND char_length(btrim("body", E' \t\n')) > 0),
  ADD CONSTRAINT "Comment_withdrawn_reason" CHECK ("withdrawnAt" IS NULL OR "updatedById" = "authorId" OR char_length(btrim(coalesce("withdrawnReason", ''))) > 0),
  ADD CONSTRAINT "Comment_reason_of_withdrawal" CHECK ("withdrawnAt" IS NOT NULL OR "withdrawnReason" IS NULL);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Thread', 'Comment'] LOOP
    EXECUTE format('CREATE TRIGGER forbid_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', name);
    EXECUTE format('CREATE TRIGGER a_guard_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_version()', name);
    EXECUTE format('CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION note_change()', name);
  END LOOP;
END $$;

-- Whoever talks is at the desk, and the claim is in the workflow or published. It is locked, so that it is not closed at the same moment.
CREATE FUNCTION guard_talk(claim uuid, member uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  at "Stage" := (SELECT c."stage" FROM "Claim" c WHERE c."id" = claim FOR SHARE);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = member AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR003', 'members of the desk talk about claims');
  END IF;
  IF at IN ('DECLINED', 'DUPLICATE', 'WITHDRAWN') THEN
    PERFORM refuse('GR003', 'the claim is ' || CASE at WHEN 'DUPLICATE' THEN 'a duplicate' ELSE lower(at::text) END || ': what was said about it can be read, and stays as it is');
  END IF;
END $$;

CREATE FUNCTION guard_thread() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  PERFORM guard_talk(NEW."claimId", NEW."updatedById");
  IF TG_OP = 'INSERT' THEN
    IF NEW."version" <> 1 OR NEW."resolvedAt" IS NOT NULL OR NEW."createdById" <> NEW."updatedById" THEN
      PERFORM refuse('GR003', 'a new thread is open, and its author is the one who opens it');
    END IF;
    IF (NEW."evidenceId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."id" = NEW."evidenceId" AND e."claimId" = NEW."claimId"))
      OR (NEW."responseId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Response" r WHERE r."id" = NEW."responseId" AND r."claimId" = NEW."claimId"))
      OR (NEW."passageId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Passage" g WHERE g."id" = NEW."passageId" AND g."claimId" = NEW."claimId")) THEN
      PERFORM refuse('GR011', 'a thread is about something of its own claim');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."claimId", NEW."subject", NEW."evidenceId", NEW."responseId", NEW."passageId", NEW."field")
    IS DISTINCT FROM (OLD."claimId", OLD."subject", OLD."evidenceId", OLD."responseId", OLD."passageId", OLD."field") THEN
    PERFORM refuse('GR004', 'what a thread is about stays');
  END IF;
  IF NEW."resolvedAt" IS NOT NULL AND OLD."resolvedAt" IS NOT NULL THEN PERFORM refuse('GR003', 'the thread is resolved already'); END IF;
  IF NEW."resolvedAt" IS NOT NULL AND NEW."resolvedById" <> NEW."updatedById" THEN
    PERFORM refuse('GR003', 'a thread is resolved by the member who resolves it');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_thread BEFORE INSERT OR UPDATE ON "Thread" FOR EACH ROW EXECUTE FUNCTION guard_thread();

-- A thread begins with a comment.
CREATE FUNCTION require_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."threadId" = NEW."id") THEN PERFORM refuse('GR003', 'a thread begins with a comment'); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER require_comment AFTER INSERT ON "Thread" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_comment();

CREATE FUNCTION guard_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  thread "Thread";
BEGIN
  -- Locked, so that the thread is not resolved at the same moment.
  SELECT * INTO thread FROM "Thread" t WHERE t."id" = NEW."threadId" FOR SHARE;
  PERFORM guard_talk(thread."claimId", NEW."updatedById");
  IF TG_OP = 'INSERT' THEN
    IF NEW."version" <> 1 OR NEW."changedAt" IS NOT NULL OR NEW."withdrawnAt" IS NOT NULL OR NEW."updatedById" <> NEW."authorId" THEN
      PERFORM refuse('GR003', 'a new comment is that of its author');
    END IF;
    IF thread."resolvedAt" IS NOT NULL THEN PERFORM refuse('GR003', 'the thread is resolved: reopen it first'); END IF;
    RETURN NEW;
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL THEN PERFORM refuse('GR004', 'a comment that was withdrawn stays as it was'); END IF;
  IF NEW."threadId" <> OLD."threadId" OR NEW."authorId" <> OLD."authorId" THEN PERFORM refuse('GR004', 'the author and the place of a comment stay'); END IF;
  IF NEW."body" <> OLD."body" AND (NEW."updatedById" <> NEW."authorId" OR NEW."withdrawnAt" IS NOT NULL OR NEW."changedAt" IS NULL) THEN
    PERFORM refuse('GR004', 'a comment is changed by its author alone, and says since when');
  END IF;
  IF NEW."updatedById" <> NEW."authorId" AND NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."role" IN ('EDITOR', 'ADMIN')) THEN
    PERFORM refuse('GR003', 'a comment is withdrawn by its author or by an editor');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_comment BEFORE INSERT OR UPDATE ON "Comment" FOR EACH ROW EXECUTE FUNCTION guard_comment();

-- Mentions follow from the words: @[Name](member:id). Nobody is mentioned who has left the desk; who was mentioned before stays so.
CREATE FUNCTION keep_mentions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE
  named uuid[] := ARRAY(
    SELECT DISTINCT m[1]::uuid FROM regexp_matches(NEW."body", '@\[[^\]\n]*\]\(member:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)', 'g') m
    WHERE NEW."withdrawnAt" IS NULL);
BEGIN
  DELETE FROM "Mention" x WHERE x."commentId" = NEW."id" AND x."memberId" <> ALL (named);
  IF EXISTS (SELECT 1 FROM unnest(named) n(id) LEFT JOIN "Member" m ON m."id" = n.id
    WHERE (m."id" IS NULL OR m."disabledAt" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM "Mention" x WHERE x."commentId" = NEW."id" AND x."memberId" = n.id)) THEN
    PERFORM refuse('GR011', 'somebody who is mentioned is not at the desk');
  END IF;
  INSERT INTO "Mention" ("commentId", "memberId") SELECT NEW."id", n.id FROM unnest(named) n(id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_mentions AFTER INSERT OR UPDATE OF "body", "withdrawnAt" ON "Comment" FOR EACH ROW EXECUTE FUNCTION keep_mentions();
