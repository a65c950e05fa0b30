/** "2026-11-24T17:00" in UTC, as the field of the browser wants it. */
export const fieldTime = (date: Date | null) => (date === null ? "" : date.toISOString().slice(0, 16));
