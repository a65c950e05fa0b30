"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { Palette } from "@/components/layout/palette";
import type { PaletteCommand } from "@/components/layout/palette-types";
import { useShortcut } from "@/components/layout/shortcuts";
import { chooseTheme } from "@/components/layout/theme-choice";
import type { PaletteGroup } from "@/lib/shared/palette";
import { leaveDesk } from "./leave-desk";

async function search(query: string, signal: AbortSignal): Promise<PaletteGroup[]> {
  const response = await fetch(`/desk/search?${new URLSearchParams({ q: query })}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  return (await response.json()) as PaletteGroup[];
}

const COMMANDS: readonly PaletteCommand[] = [
  { label: "New claim", href: "/desk/claims?new=1" },
  { label: "Import claims from a file", href: "/desk/claims/import" },
  { label: "Import an article", href: "/desk/articles/new" },
  { label: "Your account", href: "/desk/account" },
  { label: "Colours: light", run: () => chooseTheme("light") },
  { label: "Colours: dark", run: () => chooseTheme("dark") },
  { label: "Colours: as the system", run: () => chooseTheme("system") },
];

const ADMIN_COMMANDS: readonly PaletteCommand[] = [
  { label: "Members", href: "/desk/admin/members" },
  { label: "Jobs", href: "/desk/admin/jobs" },
];

/** The palette of the desk, and the keys that lead to its pages from everywhere. */
export function DeskPalette({ isAdmin, seesDashboard }: { isAdmin: boolean; seesDashboard: boolean }) {
  useGoTo("g w", "My work", "/desk");
  useGoTo("g i", "Triage of the inbox", "/desk?list=triage");
  useGoTo("g a", "Articles", "/desk/articles");
  useGoTo("g c", "Claims", "/desk/claims");
  useGoTo("g q", "Reviews", "/desk/reviews");
  useGoTo("g p", "Parties", "/desk/parties");
  useGoTo("g n", "Notifications", "/desk/notifications");
  useGoTo("g d", "Dashboard", "/desk/dashboard", seesDashboard);
  const commands = useMemo(
    () => [...COMMANDS, ...(isAdmin ? ADMIN_COMMANDS : []), { label: "Sign out", run: () => void leaveDesk() }],
    [isAdmin],
  );
  return <Palette search={search} commands={commands} />;
}

function useGoTo(keys: string, label: string, href: string, active = true): void {
  const router = useRouter();
  useShortcut({ keys, label, group: "Go to" }, () => router.push(href), active);
}
