-- When members are away: they say so themselves, or an admin does.
CREATE TABLE "Absence" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "note" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Absence_memberId_until_idx" ON "Absence"("memberId", "until");
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Absence" ADD CONSTRAINT "Absence_order" CHECK ("until" >= "from"),
  ADD CONSTRAINT "Absence_note_length" CHECK (char_length("note") <= 200);

CREATE TRIGGER forbid_delete BEFORE DELETE ON "Absence" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "Absence" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "Absence" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "Absence" FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE FUNCTION guard_absence() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."disabledAt" IS NULL AND (m."id" = NEW."memberId" OR m."role" = 'ADMIN')) THEN
    PERFORM refuse('GR003', 'members say themselves when they are away, or an admin does');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD."endedAt" IS NOT NULL OR (NEW."memberId", NEW."from", NEW."until", NEW."note") IS DISTINCT FROM (OLD."memberId", OLD."from", OLD."until", OLD."note") THEN
      PERFORM refuse('GR004', 'an absence is ended and said anew, not changed');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."version" <> 1 OR NEW."endedAt" IS NOT NULL OR NEW."createdById" <> NEW."updatedById" THEN
    PERFORM refuse('GR003', 'a new absence is that of the member who says so');
  END IF;
  -- The member's own row is locked, so that two absences said at once come one after the other.
  PERFORM FROM "Member" m WHERE m."id" = NEW."memberId" FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM "Absence" a WHERE a."memberId" = NEW."memberId" AND a."endedAt" IS NULL AND a."from" <= NEW."until" AND a."until" >= NEW."from") THEN
    PERFORM refuse('GR003', 'there is an absence on some of these days already: end it first');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_absence BEFORE INSERT OR UPDATE ON "Absence" FOR EACH ROW EXECUTE FUNCTION guard_absence();
