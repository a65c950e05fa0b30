/** How far a column that stays at the start is from the edge, and whether it is the last of them; null for one that scrolls. */
export type Pin = { start: number; last: boolean } | null;

/** What a row does with itself. It stays the same, so that a row is drawn again only when something of it has changed. */
export type RowActions = { activate: (id: string) => void; toggle: (id: string) => void; range: (id: string) => void };
