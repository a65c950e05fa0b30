-- Proposals of an article's text that a member dismissed. They are remembered for the words and who says them, through every text of the article.
CREATE TABLE "Dismissal" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "attributor" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dismissal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Dismissal_articleId_fingerprint_key" ON "Dismissal"("articleId", "fingerprint");
ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Dismissal" ADD CONSTRAINT "Dismissal_fingerprint_form" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Dismissal_has_words" CHECK ("exact" <> '');

CREATE TRIGGER forbid_delete BEFORE DELETE ON "Dismissal" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER forbid_truncate BEFORE TRUNCATE ON "Dismissal" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER a_guard_version BEFORE UPDATE ON "Dismissal" FOR EACH ROW EXECUTE FUNCTION guard_version();
CREATE TRIGGER z_note_change AFTER INSERT OR UPDATE OR DELETE ON "Dismissal" FOR EACH ROW EXECUTE FUNCTION note_change();

CREATE FUNCTION guard_dismissal() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = NEW."updatedById" AND m."disabledAt" IS NULL) THEN
    PERFORM refuse('GR003', 'a proposal is dismissed by a member of the desk');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF (NEW."articleId", NEW."fingerprint", NEW."exact", NEW."statement", NEW."attributor")
      IS DISTINCT FROM (OLD."articleId", OLD."fingerprint", OLD."exact", OLD."statement", OLD."attributor") THEN
      PERFORM refuse('GR004', 'a dismissal stays with the words that it is about');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."version" <> 1 OR NEW."withdrawnAt" IS NOT NULL OR NEW."createdById" <> NEW."updatedById" THEN
    PERFORM refuse('GR003', 'a new dismissal is that of the member who dismisses');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "ArticleVersion" v WHERE v."articleId" = NEW."articleId" AND position(NEW."exact" IN v."text") > 0) THEN
    PERFORM refuse('GR011', 'the words of the proposal do not stand in the article');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_dismissal BEFORE INSERT OR UPDATE ON "Dismissal" FOR EACH ROW EXECUTE FUNCTION guard_dismissal();
