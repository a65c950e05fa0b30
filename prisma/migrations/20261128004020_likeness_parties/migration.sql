-- Who asserts or is concerned changes the parties of a claim's keys and none of its words: an import of many claims makes the words' keys once.
CREATE FUNCTION refresh_likeness_parties(claims uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
  UPDATE "ClaimLikeness" l SET "keys" = n.keys
  FROM (SELECT o."claimId", ARRAY(SELECT k FROM unnest(o."keys") WITH ORDINALITY u(k, nr) WHERE NOT k LIKE '@%' ORDER BY nr) || ARRAY(SELECT DISTINCT '@' || x.id FROM (
      SELECT unnest("partyId" || "viaIds") AS id FROM "Assertion" WHERE "claimId" = o."claimId" AND "withdrawnAt" IS NULL
      UNION ALL SELECT "partyId" FROM "ConcernedParty" WHERE "claimId" = o."claimId" AND "withdrawnAt" IS NULL) x ORDER BY 1) AS keys
    FROM "ClaimLikeness" o WHERE o."claimId" = ANY (claims)) n
  WHERE l."claimId" = n."claimId" AND l."keys" IS DISTINCT FROM n.keys
$$;

CREATE OR REPLACE FUNCTION keep_claim_likeness() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog
AS $$
BEGIN
  IF TG_TABLE_NAME <> 'Claim' THEN PERFORM refresh_likeness_parties(ARRAY(SELECT DISTINCT "claimId" FROM changed));
  ELSIF TG_OP = 'INSERT' THEN PERFORM refresh_claim_likeness(ARRAY(SELECT "id" FROM changed));
  -- Claims change often, their statements seldom.
  ELSE PERFORM refresh_claim_likeness(ARRAY(SELECT n."id" FROM changed n JOIN before o USING ("id")
    WHERE (n."statement", n."language") IS DISTINCT FROM (o."statement", o."language")));
  END IF;
  RETURN NULL;
END $$;
