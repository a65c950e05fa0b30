import { cache } from "react";
import { getPublicParty } from "@/lib/publishing/get-public-party";

/** A party of published claims, read once a request for its head and its body. */
export const loadParty = cache(getPublicParty);
