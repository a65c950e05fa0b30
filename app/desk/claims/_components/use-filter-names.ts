"use client";

import { useMemo } from "react";
import type { FilterNames } from "./filter-words";
import { useClaimList } from "./list-context";

/** What the members and parties of filters are called. */
export function useFilterNames(): FilterNames {
  const { owners, partyNames } = useClaimList();
  return useMemo(
    () => ({
      member: (id) => owners.find((owner) => owner.id === id)?.name ?? null,
      party: (id) => partyNames.get(id) ?? null,
    }),
    [owners, partyNames],
  );
}
