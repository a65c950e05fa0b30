"use client";

import type { PeekedClaim } from "@/lib/claims/types";
import { PeekPanel } from "../../_components/peek-panel";
import { useClaimList } from "./list-context";
import { KEYS } from "./list-keys-group";
import { useWalk } from "./use-walk";

/** The claim that stands open beside the list of claims. */
export function ListPeek({ first }: { first: PeekedClaim | null }) {
  const { params, rows } = useClaimList();
  const walk = useWalk();
  const seen = rows.find((row) => row.number === params.open)?.version ?? 0;
  return <PeekPanel open={params.open} seen={seen} first={first} walk={walk} group={KEYS} />;
}
