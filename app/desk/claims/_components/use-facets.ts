"use client";

import { use, useEffect, useState } from "react";
import type { FacetId } from "@/lib/claims/columns";
import type { FacetCount } from "@/lib/claims/types";

export type Facets = Record<FacetId, FacetCount[]>;

/** The first counts come with the page; later ones replace them when they are there, and never hold up the rows. Null: they failed. */
export function useFacets(counts: Promise<Facets | null>) {
  const [first] = useState(counts);
  const came = use(first);
  const [shown, setShown] = useState({ of: first, facets: came, failed: came === null });
  useEffect(() => {
    if (counts === shown.of) return;
    let wanted = true;
    const show = (facets: Facets | null) => {
      if (wanted) setShown((last) => ({ of: counts, facets: facets ?? last.facets, failed: facets === null }));
    };
    counts.then(show, () => show(null));
    return () => {
      wanted = false;
    };
  }, [counts, shown.of]);
  const state = shown.of !== counts ? "loading" : shown.failed ? "failed" : "there";
  return { facets: shown.facets, state } as const;
}
