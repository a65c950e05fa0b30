/** Under which heading the keys of the list stand in the help. */
export const KEYS = "List of claims";
