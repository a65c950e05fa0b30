-- Rule 1. To take evidence or an assertion away changes what readers would see as much as to add it: who did so since the last verdict was
-- published does not approve what is left.
CREATE OR REPLACE FUNCTION contributors(claim uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  WITH last_verdict AS (
    SELECT coalesce(max(p."publishedAt"), '-infinity') AS at FROM "Publication" p WHERE p."claimId" = claim AND p."kind" = 'VERDICT'
  )
  SELECT "statementById" FROM "Claim" WHERE "id" = claim
  UNION SELECT unnest(ARRAY["createdById", "updatedById"]) FROM "Assertion" WHERE "claimId" = claim AND "withdrawnAt" IS NULL
  UNION SELECT "updatedById" FROM "Assertion", last_verdict WHERE "claimId" = claim AND "withdrawnAt" > last_verdict.at
  UNION SELECT unnest(ARRAY["recordedById", "codedById"]) FROM "Response" WHERE "claimId" = claim
  UNION SELECT unnest(ARRAY["createdById", "updatedById"]) FROM "Evidence" WHERE "claimId" = claim AND "withdrawnAt" IS NULL
  UNION SELECT "updatedById" FROM "Evidence", last_verdict WHERE "claimId" = claim AND "withdrawnAt" > last_verdict.at
  UNION SELECT unnest(ARRAY["authorId", "updatedById"]) FROM "Review" WHERE "claimId" = claim AND "status" NOT IN ('PUBLISHED', 'ABANDONED')
$$;
