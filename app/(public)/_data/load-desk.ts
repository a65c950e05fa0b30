import { cache } from "react";
import { getDesk } from "@/lib/publishing/get-desk";

/** The desk, read once a request however many parts of the page ask. */
export const loadDesk = cache(getDesk);
