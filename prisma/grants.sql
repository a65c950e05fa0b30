-- What the two lesser roles may do. Run after every migration by the owner; does nothing where the roles do not exist.
DO $$
DECLARE
  name text;
  own regprocedure;
BEGIN
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gainsay_app') THEN
    GRANT USAGE ON SCHEMA public TO gainsay_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA public TO gainsay_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO gainsay_app;
    REVOKE ALL ON "PendingChange", "PendingTally" FROM gainsay_app;
    REVOKE ALL ON SEQUENCE "PendingTally_id_seq" FROM gainsay_app;
    -- Appended to, never changed.
    FOREACH name IN ARRAY ARRAY['ArticleVersion', 'Capture', 'Blob', 'Response', 'Approval', 'Publication', 'VerdictDefinition'] LOOP
      EXECUTE format('GRANT INSERT ON %I TO gainsay_app', name);
    END LOOP;
    -- Changed and withdrawn, never removed.
    FOREACH name IN ARRAY ARRAY['Desk', 'Member', 'AuthSession', 'Invite', 'Party', 'PartyAlias', 'PartyRole', 'Source', 'Article', 'Passage', 'Claim',
      'Assertion', 'ConcernedParty', 'Evidence', 'Review', 'ClaimView', 'BulkRun', 'Mail', 'Thread', 'Comment', 'Task', 'Absence', 'Snooze', 'Dismissal'] LOOP
      EXECUTE format('GRANT INSERT, UPDATE ON %I TO gainsay_app', name);
    END LOOP;
    GRANT INSERT, UPDATE, DELETE ON "RateLimit" TO gainsay_app;
    -- A file of claims on its way in: no record, and gone when it is imported.
    GRANT INSERT, UPDATE, DELETE ON "ImportFile" TO gainsay_app;
    GRANT INSERT, DELETE ON "ImportChunk" TO gainsay_app;
    GRANT INSERT, UPDATE, DELETE ON "ImportRow" TO gainsay_app;
    GRANT UPDATE ON "ClockTarget" TO gainsay_app;
    GRANT INSERT, UPDATE ON "ClockTold" TO gainsay_app;
    GRANT INSERT, UPDATE ("readAt", "mailedAt", "updatedAt", "count", "inDesk", "actorId", "commentId", "responseId") ON "Notification" TO gainsay_app;
    GRANT INSERT, UPDATE ON "NotificationChoice" TO gainsay_app;
    GRANT UPDATE ("seq") ON "NotificationCursor" TO gainsay_app;
    -- The queue of jobs: the application asks for jobs and does them. Its tables have row level security, which keeps out whom no policy names.
    GRANT USAGE ON SCHEMA graphile_worker TO gainsay_app;
    GRANT SELECT ON ALL TABLES IN SCHEMA graphile_worker TO gainsay_app;
    FOREACH name IN ARRAY ARRAY['_private_jobs', '_private_job_queues', '_private_tasks', '_private_known_crontabs'] LOOP
      EXECUTE format('GRANT INSERT, UPDATE, DELETE ON graphile_worker.%I TO gainsay_app', name);
      -- Made once: it locks the table whole, which other servers are working on.
      IF NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'graphile_worker' AND p.tablename = name AND p.policyname = 'application') THEN
        EXECUTE format('CREATE POLICY application ON graphile_worker.%I TO gainsay_app USING (true) WITH CHECK (true)', name);
      END IF;
    END LOOP;
    -- Windows that are open now: no record.
    GRANT INSERT, UPDATE, DELETE ON "Presence" TO gainsay_app;
    -- PostgreSQL lets everybody call a new function, and some of ours write with the rights of their owner. Those of extensions stay as they are.
    FOR own IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND pg_get_userbyid(p.proowner) = current_user
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e') LOOP
      EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', own);
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO gainsay_app', own);
    END LOOP;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'gainsay_reader') THEN
    GRANT USAGE ON SCHEMA public TO gainsay_reader;
    GRANT SELECT ON "PublicClaim" TO gainsay_reader;
    GRANT SELECT ("id", "claimId", "number", "kind", "contentHash", "content", "verdict", "correctionKind", "correctionNote", "writers", "approvers", "publishedAt")
      ON "Publication" TO gainsay_reader;
    GRANT SELECT ("id", "claimId", "kind", "partyName", "beforeStatus", "afterStatus", "reason", "createdAt") ON "Notice" TO gainsay_reader;
    GRANT SELECT ("id", "code", "edition", "name", "definition", "value", "createdAt") ON "VerdictDefinition" TO gainsay_reader;
    GRANT SELECT ("id", "name", "demo") ON "Desk" TO gainsay_reader;
    GRANT EXECUTE ON FUNCTION fold(text) TO gainsay_reader;
    GRANT EXECUTE ON FUNCTION slug_of_kept_claim(int) TO gainsay_reader;
  END IF;
END $$;
