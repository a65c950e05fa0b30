-- Mail to members: what is to be sent, and how far each came.
CREATE TYPE "MailKind" AS ENUM ('AT_ONCE', 'DIGEST');
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'HANDED_OVER', 'SENT', 'FAILED', 'UNCERTAIN');
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "notificationIds" UUID[],
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "messageId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handedOverAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id"),
    -- What stands in the head of a mail is one line.
    CONSTRAINT "Mail_one_line" CHECK ("subject" !~ '[[:cntrl:]]' AND "messageId" ~ '^<[^<>[:space:][:cntrl:]]+>$')
);
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");
CREATE INDEX "Mail_memberId_createdAt_idx" ON "Mail"("memberId", "createdAt");
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A mail keeps its text and its reader, and goes through its states in order: what was sent is never sent again, and what may have been sent
-- is not simply tried again.
CREATE FUNCTION guard_mail() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'QUEUED' OR NEW."attempts" <> 0 THEN PERFORM refuse('GR003', 'a mail begins in the queue'); END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."memberId", NEW."kind", NEW."subject", NEW."text", NEW."notificationIds", NEW."messageId", NEW."createdAt")
    IS DISTINCT FROM (OLD."id", OLD."memberId", OLD."kind", OLD."subject", OLD."text", OLD."notificationIds", OLD."messageId", OLD."createdAt") THEN
    PERFORM refuse('GR004', 'a mail keeps its text and its reader');
  END IF;
  IF NEW."state" <> OLD."state" AND (OLD."state", NEW."state") NOT IN (('QUEUED', 'HANDED_OVER'), ('QUEUED', 'FAILED'), ('HANDED_OVER', 'SENT'),
    ('HANDED_OVER', 'FAILED'), ('HANDED_OVER', 'QUEUED'), ('HANDED_OVER', 'UNCERTAIN'), ('UNCERTAIN', 'SENT'), ('UNCERTAIN', 'QUEUED'), ('FAILED', 'QUEUED')) THEN
    PERFORM refuse('GR003', 'a mail that is ' || lower(OLD."state"::text) || ' does not become ' || lower(NEW."state"::text));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_mail BEFORE INSERT OR UPDATE ON "Mail" FOR EACH ROW EXECUTE FUNCTION guard_mail();
CREATE TRIGGER forbid_delete BEFORE DELETE ON "Mail" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "Mail" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
