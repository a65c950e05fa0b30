import type { VersionLine } from "@/lib/publishing/types";

/** The calendar day that a text names (YYYY-MM-DD), or null. */
export function dayOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** The version that was up at the end of a day in UTC; undefined before the first. `versions`: the newest first. */
export function versionOn(versions: readonly VersionLine[], day: string): VersionLine | undefined {
  return versions.find(({ publishedAt }) => publishedAt.slice(0, 10) <= day);
}
