-- Views of the list of claims that members gave a name: their own, the team's, and locked ones that editors keep.
CREATE TYPE "ViewScope" AS ENUM ('MINE', 'TEAM', 'LOCKED');

CREATE TABLE "ClaimView" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope" "ViewScope" NOT NULL,
    "ownerId" UUID,
    "q" TEXT NOT NULL DEFAULT '',
    "filter" TEXT NOT NULL DEFAULT '',
    "sort" TEXT NOT NULL DEFAULT '',
    "cols" TEXT NOT NULL DEFAULT '',
    "pin" TEXT NOT NULL DEFAULT '',
    "density" TEXT NOT NULL DEFAULT '',
    "widths" JSONB NOT NULL DEFAULT '{}',
    "position" DOUBLE PRECISION NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "ClaimView_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ClaimView_slug_key" ON "ClaimView"("slug");
CREATE INDEX "ClaimView_ownerId_idx" ON "ClaimView"("ownerId");

ALTER TABLE "ClaimView" ADD CONSTRAINT "ClaimView_name_length" CHECK (char_length(btrim("name")) BETWEEN 1 AND 60),
  ADD CONSTRAINT "ClaimView_state_length" CHECK (char_length("q") <= 200 AND char_length("filter") <= 4000
    AND char_length("sort") <= 200 AND char_length("cols") <= 400 AND char_length("pin") <= 400 AND char_length("density") <= 20),
  ADD CONSTRAINT "ClaimView_mine_has_owner" CHECK (("scope" = 'MINE') = ("ownerId" IS NOT NULL)),
  ADD CONSTRAINT "ClaimView_widths_object" CHECK (jsonb_typeof("widths") = 'object'),
  ADD CONSTRAINT "ClaimView_withdrawn_reason" CHECK ("withdrawnAt" IS NULL OR char_length(btrim(coalesce("withdrawnReason", ''))) > 0);

CREATE TRIGGER forbid_delete BEFORE DELETE ON "ClaimView" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "ClaimView" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "ClaimView" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "ClaimView" FOR EACH ROW EXECUTE FUNCTION note_change();

-- What a new desk begins with. They are the team's: nobody made them, everybody may change them.
DO $$
DECLARE
  open_stages text := 'stage.is.INBOX,CHECKING,IN_REVIEW,APPROVED';
BEGIN
  INSERT INTO "ClaimView" ("id", "slug", "name", "scope", "filter", "sort", "pin", "position") VALUES
    (uuid_v7(), 'unassigned', 'Unassigned', 'TEAM', 'owner.empty;' || open_stages, 'due,-priority', 'code', 1),
    (uuid_v7(), 'due-in-48-h', 'Due in 48 h', 'TEAM', 'due.after.now;due.before.+48h;' || open_stages, 'due,-priority', 'code', 2),
    (uuid_v7(), 'overdue', 'Overdue', 'TEAM', 'due.before.now;' || open_stages, 'due,-priority', 'code', 3),
    (uuid_v7(), 'ready-for-my-review', 'Ready for my review', 'TEAM', 'review.is.me', 'due,-priority', 'code', 4),
    (uuid_v7(), 'under-re-review', 'Under re-review', 'TEAM', 'state.is.RE_REVIEW', '-updated', 'code', 5),
    (uuid_v7(), 'waiting-for-an-answer', 'Waiting for an answer', 'TEAM', 'asked.filled', 'due,-priority', 'code', 6),
    (uuid_v7(), 'legal', 'Legal', 'TEAM', 'risk.is.LEGAL;stage.not.DECLINED,DUPLICATE,WITHDRAWN', 'due,-priority', 'code', 7);
  PERFORM append_event('{"action": "view.defaults_created"}');
END $$;

-- Who may change a view, whoever writes it. It comes after the views above, which have no author.
CREATE FUNCTION guard_view() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  m "Member";
BEGIN
  SELECT * INTO m FROM "Member" x WHERE x."id" = NEW."updatedById" AND x."disabledAt" IS NULL;
  IF m."id" IS NULL THEN PERFORM refuse('GR003', 'a view is saved by a member of the desk'); END IF;
  IF m."role" NOT IN ('EDITOR', 'ADMIN') AND (NEW."scope" = 'LOCKED' OR (TG_OP = 'UPDATE' AND OLD."scope" = 'LOCKED')) THEN
    PERFORM refuse('GR003', 'an editor locks views, unlocks them and changes locked ones');
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW."version" <> 1 OR NEW."createdById" IS DISTINCT FROM m."id" OR NEW."withdrawnAt" IS NOT NULL
      OR (NEW."ownerId" IS NOT NULL AND NEW."ownerId" <> m."id") THEN
      PERFORM refuse('GR003', 'a new view is that of the member who saves it');
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."withdrawnAt" IS NOT NULL THEN PERFORM refuse('GR004', 'a view that was removed stays as it was'); END IF;
  IF NEW."slug" <> OLD."slug" OR NEW."ownerId" IS DISTINCT FROM OLD."ownerId" OR (NEW."scope" = 'MINE') <> (OLD."scope" = 'MINE') THEN
    PERFORM refuse('GR004', 'the address and the owner of a view stay');
  END IF;
  IF OLD."ownerId" IS NOT NULL AND OLD."ownerId" <> m."id" THEN
    PERFORM refuse('GR003', 'a member''s own view is changed by that member');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_view BEFORE INSERT OR UPDATE ON "ClaimView" FOR EACH ROW EXECUTE FUNCTION guard_view();
