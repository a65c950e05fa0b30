-- Claims of the inbox that are put off for a while, and an index for the triage.
CREATE TABLE "Snooze" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Snooze_claimId_key" ON "Snooze"("claimId");
CREATE INDEX "Snooze_until_idx" ON "Snooze"("until");
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER forbid_delete BEFORE DELETE ON "Snooze" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "Snooze" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "Snooze" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "Snooze" FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE FUNCTION guard_snooze() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  c "Claim";
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR003', 'a claim is put off by a member of the desk');
  END IF;
  IF TG_OP = 'UPDATE' AND NEW."claimId" <> OLD."claimId" THEN PERFORM refuse('GR004', 'a record stays with its claim'); END IF;
  IF NEW."until" IS NULL THEN RETURN NEW; END IF;
  IF NEW."until" <= now() OR NEW."until" > now() + interval '367 days' THEN
    PERFORM refuse('GR011', 'a claim is put off until some time within a year');
  END IF;
  -- Locked against being taken up at the same moment.
  SELECT * INTO STRICT c FROM "Claim" k WHERE k."id" = NEW."claimId" FOR SHARE;
  IF c."stage" <> 'INBOX' THEN
    PERFORM refuse('GR003', 'only what is in the inbox is put off');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_snooze BEFORE INSERT OR UPDATE ON "Snooze" FOR EACH ROW EXECUTE FUNCTION guard_snooze();

-- The inbox without owner, the most pressing first and then the oldest. (An expression, so that schema comparison leaves it alone.)
CREATE INDEX "DeskClaim_triage" ON "DeskClaim" ((CASE "priority" WHEN 'URGENT' THEN 0 WHEN 'HIGH' THEN 1 WHEN 'NORMAL' THEN 2 ELSE 3 END), "createdAt", "number")
WHERE "stage" = 'INBOX' AND "ownerId" IS NULL;
