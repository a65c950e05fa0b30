"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Theme } from "@/lib/shared/theme";
import { chooseTheme, onThemeChoice } from "./theme-choice";

const STEPS: Record<Theme, { icon: typeof Sun; name: string; next: Theme }> = {
  system: { icon: Monitor, name: "as the system", next: "light" },
  light: { icon: Sun, name: "light", next: "dark" },
  dark: { icon: Moon, name: "dark", next: "system" },
};

/** Steps through system, light and dark. The cookie lets the server set the theme before the first paint. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  useEffect(() => onThemeChoice(setTheme), []);
  const { icon: Icon, name, next } = STEPS[theme];
  return (
    <IconButton
      label={`Colours: ${name}. Change to ${STEPS[next].name}.`}
      data-screen-only=""
      onClick={() => chooseTheme(next)}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
}
