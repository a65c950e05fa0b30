-- Questions to parties that nothing came back on, kept apart. The clock asks for them every minute and the dashboard at every look, and of all
-- the questions that a desk ever asked nearly all are answered, or their silence is recorded.
CREATE TABLE "OpenQuestion" (
    "responseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "deadline" DATE NOT NULL,

    CONSTRAINT "OpenQuestion_pkey" PRIMARY KEY ("responseId")
);
CREATE INDEX "OpenQuestion_claimId_idx" ON "OpenQuestion"("claimId");
CREATE INDEX "OpenQuestion_deadline_idx" ON "OpenQuestion"("deadline");
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "Response_deadline_idx";

-- Whether an entry of a ledger is a question without an answer. One that was corrected or taken back is none. Whatever stands later in the party's
-- ledger answers it, another question too; so does a silence that was recorded and taken back, or it would be recorded again.
CREATE FUNCTION is_open_question(r "Response") RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT r."kind" = 'REQUESTED' AND NOT r."retracts"
    AND NOT EXISTS (SELECT FROM "Response" x WHERE x."correctsId" = r."id")
    AND NOT EXISTS (
      SELECT FROM "Response" o WHERE o."claimId" = r."claimId" AND o."partyId" = r."partyId" AND o."id" <> r."id" AND NOT o."retracts"
        AND ((o."saidFrom", o."recordedAt", o."id") > (r."saidFrom", r."recordedAt", r."id")
          OR (o."recordedAt" > r."recordedAt" AND o."saidTo" >= r."saidFrom"))
        AND (o."kind" = 'NO_REPLY' OR NOT EXISTS (SELECT FROM "Response" x WHERE x."correctsId" = o."id")))
$$;

-- Entries are added and never changed. One that corrects another may open a question of another party again, so the claim is looked at whole; it is
-- locked by then, by the trigger of each entry.
CREATE FUNCTION keep_open_questions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
DECLARE
  claims CONSTANT uuid[] := ARRAY(SELECT DISTINCT n."claimId" FROM new_rows n);
BEGIN
  DELETE FROM "OpenQuestion" q WHERE q."claimId" = ANY (claims)
    AND NOT EXISTS (SELECT FROM "Response" r WHERE r."id" = q."responseId" AND is_open_question(r));
  INSERT INTO "OpenQuestion" ("responseId", "claimId", "deadline")
  SELECT r."id", r."claimId", r."deadline" FROM "Response" r WHERE r."claimId" = ANY (claims) AND r."kind" = 'REQUESTED' AND is_open_question(r)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_open_questions AFTER INSERT ON "Response" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_open_questions();

-- All of them anew, from the ledgers.
CREATE FUNCTION rebuild_open_questions() RETURNS void
LANGUAGE sql SET search_path = public, pg_catalog
AS $$
  TRUNCATE "OpenQuestion";
  INSERT INTO "OpenQuestion" ("responseId", "claimId", "deadline")
  SELECT r."id", r."claimId", r."deadline" FROM "Response" r WHERE r."kind" = 'REQUESTED' AND is_open_question(r)
$$;
SELECT rebuild_open_questions();
