"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { THEME_COOKIE, type Theme } from "@/lib/shared/theme";

const YEAR_S = 365 * 24 * 60 * 60;
const STEPS: Record<Theme, { icon: typeof Sun; name: string; next: Theme }> = {
  system: { icon: Monitor, name: "as the system", next: "light" },
  light: { icon: Sun, name: "light", next: "dark" },
  dark: { icon: Moon, name: "dark", next: "system" },
};

function remember(theme: Theme) {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${secure}`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Steps through system, light and dark. The cookie lets the server set the theme before the first paint. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const { icon: Icon, name, next } = STEPS[theme];
  return (
    <IconButton
      label={`Colours: ${name}. Change to ${STEPS[next].name}.`}
      data-screen-only=""
      onClick={() => {
        remember(next);
        setTheme(next);
      }}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
