-- Tasks: pieces of work on a claim, each with one member who does it, or waiting for one.
CREATE TYPE "TaskKind" AS ENUM ('FIND_SOURCE', 'ASK_PARTY', 'CHECK_TRANSLATION', 'SECOND_REVIEW', 'OTHER');

CREATE TYPE "TaskState" AS ENUM ('OPEN', 'DONE', 'WITHDRAWN');

CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "note" TEXT,
    "assigneeId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "state" "TaskState" NOT NULL DEFAULT 'OPEN',
    "outcome" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "withdrawnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Task_claimId_state_idx" ON "Task"("claimId", "state");
CREATE INDEX "Task_state_assigneeId_dueAt_idx" ON "Task"("state", "assigneeId", "dueAt");
ALTER TABLE "Task" ADD CONSTRAINT "Task_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Task" ADD CONSTRAINT "Task_text_length" CHECK (char_length("note") <= 2000 AND char_length("outcome") <= 2000 AND char_length("withdrawnReason") <= 500),
  ADD CONSTRAINT "Task_other_has_note" CHECK ("kind" <> 'OTHER' OR char_length(btrim(coalesce("note", ''))) > 0),
  ADD CONSTRAINT "Task_done_whole" CHECK (CASE WHEN "state" = 'DONE' THEN num_nulls("doneAt", "doneById") = 0 AND char_length(btrim(coalesce("outcome", ''))) > 0
    ELSE num_nonnulls("doneAt", "doneById", "outcome") = 0 END),
  ADD CONSTRAINT "Task_withdrawn_reason" CHECK (("state" = 'WITHDRAWN') = (char_length(btrim(coalesce("withdrawnReason", ''))) > 0));

CREATE TRIGGER forbid_delete BEFORE DELETE ON "Task" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "Task" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "Task" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "Task" FOR EACH ROW EXECUTE FUNCTION note_change();

-- Who may give a task to whom, finish it and withdraw it; the same as lib/tasks/policy.ts.
CREATE FUNCTION guard_task() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  m "Member";
  c "Claim";
  editor boolean;
BEGIN
  SELECT * INTO m FROM "Member" x WHERE x."id" = NEW."updatedById" AND x."disabledAt" IS NULL;
  IF m."id" IS NULL THEN PERFORM refuse('GR003', 'a task is changed by a member of the desk'); END IF;
  editor := m."role" IN ('EDITOR', 'ADMIN');
  -- Locked against leaving the workflow at the same moment; several may do this at once.
  SELECT * INTO STRICT c FROM "Claim" k WHERE k."id" = NEW."claimId" FOR SHARE;
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'OPEN' OR NEW."version" <> 1 OR NEW."createdById" <> m."id" THEN
      PERFORM refuse('GR003', 'a new task is open, and that of the member who writes it');
    END IF;
    IF NOT (c."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED') OR (c."stage" = 'PUBLISHED' AND editor)) THEN
      PERFORM refuse('GR003', 'a claim that is ' || lower(c."stage"::text) || ' gets no new task');
    END IF;
  ELSE
    IF NEW."claimId" <> OLD."claimId" THEN PERFORM refuse('GR004', 'a task stays with its claim'); END IF;
    IF OLD."state" <> 'OPEN' THEN PERFORM refuse('GR004', 'a task that is closed stays as it was'); END IF;
    IF NEW."state" = 'DONE' THEN
      IF NEW."doneById" <> m."id" OR NOT (editor OR OLD."assigneeId" IS NOT DISTINCT FROM m."id") THEN
        PERFORM refuse('GR003', 'a task is finished by the member who does it, or by an editor');
      END IF;
      NEW."doneAt" := now();
    ELSIF NEW."state" = 'WITHDRAWN' AND NOT (editor OR OLD."createdById" = m."id") THEN
      PERFORM refuse('GR003', 'a task is withdrawn by the member who wrote it, or by an editor');
    ELSIF NOT (editor OR m."id" IN (OLD."createdById", OLD."assigneeId", c."ownerId")
      OR (OLD."assigneeId" IS NULL AND NEW."assigneeId" = m."id" AND (NEW."kind", NEW."note", NEW."dueAt") IS NOT DISTINCT FROM (OLD."kind", OLD."note", OLD."dueAt"))) THEN
      PERFORM refuse('GR003', 'a task is changed by who wrote it, who does it, the owner of the claim or an editor');
    END IF;
    IF NEW."state" <> 'OPEN' AND NEW."assigneeId" IS DISTINCT FROM OLD."assigneeId" THEN
      PERFORM refuse('GR003', 'a task is closed by whoever has it');
    END IF;
  END IF;
  IF TG_OP = 'INSERT' OR NEW."assigneeId" IS DISTINCT FROM OLD."assigneeId" THEN
    IF NOT (editor OR c."ownerId" IS NOT DISTINCT FROM m."id" OR CASE WHEN TG_OP = 'INSERT' OR OLD."assigneeId" IS NULL THEN coalesce(NEW."assigneeId", m."id") = m."id"
      ELSE OLD."assigneeId" = m."id" AND NEW."assigneeId" IS NULL END) THEN
      PERFORM refuse('GR003', 'the owner of the claim or an editor gives tasks to others');
    END IF;
    IF NEW."assigneeId" IS NOT NULL THEN
      IF NOT (c."stage" IN ('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED') OR (c."stage" = 'PUBLISHED' AND editor)) THEN
        PERFORM refuse('GR003', 'a task of a claim that is ' || lower(c."stage"::text) || ' is given to nobody');
      END IF;
      -- Locked, so that the member is not disabled at the same moment.
      PERFORM FROM "Member" x WHERE x."id" = NEW."assigneeId" AND x."disabledAt" IS NULL FOR SHARE;
      IF NOT FOUND THEN PERFORM refuse('GR003', 'this member is not at the desk any more: choose somebody else'); END IF;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_task BEFORE INSERT OR UPDATE ON "Task" FOR EACH ROW EXECUTE FUNCTION guard_task();

-- Nobody works on a claim that left the workflow: it is restored before somebody gets it. Who has it may give it back.
CREATE OR REPLACE FUNCTION guard_owner() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."ownerId" IS NOT NULL AND NEW."ownerId" IS DISTINCT FROM OLD."ownerId" THEN
    IF NEW."stage" IN ('DECLINED', 'DUPLICATE', 'WITHDRAWN') THEN
      PERFORM refuse('GR003', 'a claim that is ' || lower(NEW."stage"::text) || ' is given to nobody');
    END IF;
    -- Locked, so that the member is not disabled at the same moment.
    PERFORM FROM "Member" m WHERE m."id" = NEW."ownerId" AND m."disabledAt" IS NULL FOR SHARE;
    IF NOT FOUND THEN PERFORM refuse('GR003', 'this member is not at the desk any more: choose somebody else'); END IF;
  END IF;
  RETURN NEW;
END $$;
