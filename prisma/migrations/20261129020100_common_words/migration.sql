-- On a desk of few claims no word is rare by number: what half of them have weighed two thirds of what a single one has, and claims that shared only
-- the names of the whole desk were probable duplicates. What a large part of a desk has now says next to nothing.

-- In how many claims each key occurs. Long tables know their frequent keys from statistics; the others are few, and counted.
CREATE OR REPLACE FUNCTION likeness_counts(asked text[], OUT claims real, OUT counts jsonb)
LANGUAGE plpgsql STABLE SET search_path = public, pg_catalog
AS $$
DECLARE
  known jsonb := '{}';
  rows real := (SELECT c.reltuples FROM pg_class c WHERE c.oid = '"ClaimLikeness"'::regclass);
BEGIN
  IF rows >= 5000 THEN
    claims := rows;
    SELECT coalesce(jsonb_object_agg(f.key, round(f.freq * rows)), '{}') INTO known
    FROM pg_stats s CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) f(key, freq)
    WHERE s.schemaname = 'public' AND s.tablename = 'ClaimLikeness' AND s.attname = 'keys' AND f.key = ANY (asked);
  ELSE
    SELECT count(*) INTO claims FROM (SELECT FROM "ClaimLikeness" LIMIT 5000) x;
  END IF;
  SELECT known || coalesce(jsonb_object_agg(k, (SELECT count(*) FROM (SELECT FROM "ClaimLikeness" l WHERE l."keys" @> ARRAY[k] LIMIT 5000) x)), '{}') INTO counts
  FROM unnest(asked) k WHERE NOT known ? k;
END $$;

-- What a key weighs: the rarer the more, and a tenth at most of that where a third of the desk has it; the fifteen keep a desk of a handful from
-- thinking every word common. A sound weighs less than the word itself, a number somewhat more than a common word.
CREATE OR REPLACE FUNCTION likeness_weight(key text, count real, claims real) RETURNS real
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT (ln((greatest(claims, count) + 500) / (count + 5)) * (1 - least(0.9, 3 * count / (greatest(claims, count) + 15)))
    * CASE left(key, 1) WHEN '~' THEN 0.6 WHEN '#' THEN 0.9 ELSE 1 END)::real
$$;
