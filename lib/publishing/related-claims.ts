import "server-only";

/** How many claims of the same article a claim's page names. */
export const RELATED_CLAIMS = 4;
