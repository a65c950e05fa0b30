import { THEME_COOKIE, type Theme } from "@/lib/shared/theme";

const YEAR_S = 365 * 24 * 60 * 60;

const listeners = new Set<(theme: Theme) => void>();

/** Sets the colours of this page, and of every other from now on: the cookie tells the server before the first paint. */
export function chooseTheme(theme: Theme): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener(theme);
}

/** Hears of every choice, wherever it was made on the page; answers how to stop. */
export function onThemeChoice(listener: (theme: Theme) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
