-- Why a claim is thought to be the same is asked for every claim that is shown: word by word, without making all keys of each anew.
CREATE OR REPLACE FUNCTION likeness_words(input text, lang text, shared text[]) RETURNS text[]
LANGUAGE sql STABLE SET search_path = public, pg_catalog
AS $$
  SELECT coalesce(array_agg(z.word ORDER BY z.nr), '{}') FROM (
    SELECT DISTINCT ON (y.word) y.word, y.nr FROM (
      SELECT x.word, x.nr, lower(unaccent('unaccent', regexp_replace(x.word, '[''’]s$', ''))) AS low FROM (
        SELECT btrim(w, '.,;:!?()[]"''“”‘’«»%€£$') AS word, nr FROM regexp_split_to_table(input, '\s+') WITH ORDINALITY u(w, nr)) x) y
    CROSS JOIN LATERAL (SELECT CASE WHEN y.word ~ '^[A-Z]{2,3}$' THEN '^' || y.low ELSE likeness_stem(y.low, lang LIKE 'en%') END AS stem) s
    LEFT JOIN "Synonym" g ON g."word" = s.stem
    WHERE y.word <> '' AND (ltrim(s.stem, '^') = ANY (shared) OR '=' || g."key" = ANY (shared) OR '#' || replace(y.low, ',', '') = ANY (shared) OR likeness_sound(y.low) = ANY (shared))
    ORDER BY y.word, y.nr) z
$$;
