-- Work in the background: who is told what comes from the event log, by a job that the change's own transaction asks for.
-- The queue's tables are graphile-worker's own (schema graphile_worker), put there before these migrations.
CREATE TABLE "NotificationCursor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "NotificationCursor_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "NotificationCursor_single" CHECK ("id" = 1)
);
-- Nobody is told of what happened before.
INSERT INTO "NotificationCursor" ("id", "seq") SELECT 1, h."seq" FROM "AuditHead" h WHERE h."id" = 1;

-- The log is read in one direction.
CREATE FUNCTION guard_cursor() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NEW."seq" < OLD."seq" OR NEW."seq" > (SELECT h."seq" FROM "AuditHead" h WHERE h."id" = 1) THEN
    PERFORM refuse('GR004', 'the log is read on, never back, and not beyond its end');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_cursor BEFORE UPDATE ON "NotificationCursor" FOR EACH ROW EXECUTE FUNCTION guard_cursor();
CREATE TRIGGER forbid_delete BEFORE DELETE ON "NotificationCursor" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "NotificationCursor" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- Asks for the job in the transaction of the event, once: the row of the job is locked until the commit, so that no worker takes it before there is
-- something to read. Writers queue at the head of the log already, which they hold here, so they never wait for each other at this row.
-- A transaction of ten thousand events would make as many versions of that row; it remembers instead that it has asked.
CREATE FUNCTION ask_to_tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF current_setting('gainsay.asked_to_tell', true) IS DISTINCT FROM current_tx()::text THEN
    PERFORM graphile_worker.add_job('tell', '{}'::json, job_key => 'tell');
    PERFORM set_config('gainsay.asked_to_tell', current_tx()::text, true);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ask_to_tell AFTER INSERT ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION ask_to_tell();
