import { cache } from "react";
import { getPublicClaim } from "@/lib/publishing/get-public-claim";

/** A published claim, read once a request for its head and its body. */
export const loadClaim = cache(getPublicClaim);
