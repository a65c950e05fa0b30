-- Asks for the job that tells at less cost, for it is done under the lock at which all writers queue. A job that waits already is only locked, so that
-- no worker takes it before there is something to read; workers are woken when the transaction is committed, for they pass over what is locked.
CREATE OR REPLACE FUNCTION ask_to_tell() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  IF current_setting('gainsay.asked_to_tell', true) IS DISTINCT FROM current_tx()::text THEN
    PERFORM FROM graphile_worker._private_jobs j WHERE j."key" = 'tell' AND j."is_available" AND j."attempts" = 0 AND j."run_at" <= now() FOR UPDATE;
    IF FOUND THEN
      PERFORM pg_notify('jobs:insert', '{"count":1}');
    ELSE
      PERFORM graphile_worker.add_job('tell', '{}'::json, job_key => 'tell');
    END IF;
    PERFORM set_config('gainsay.asked_to_tell', current_tx()::text, true);
  END IF;
  RETURN NULL;
END $$;
