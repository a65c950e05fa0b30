export type Theme = "light" | "dark" | "system";

/** The cookie that remembers the choice. Not secret: a script of ours writes it, the server reads it before the first paint. */
export const THEME_COOKIE = "theme";

/** The theme that a cookie's value names; anything else is the system's. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
