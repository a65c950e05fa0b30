import { matchesTyped } from "@/lib/shared/palette";
import type { PaletteCommand, PaletteItem } from "./palette-types";
import type { Shortcut } from "./shortcuts";

/** Groups of keys that every page has. */
const EVERYWHERE = ["Go to", "Anywhere"];

/** Everything that the palette can do for what is typed: first what can be done anywhere, then what the page has a key for. */
export function commandRows(
  shortcuts: readonly (Shortcut & { run: () => void })[],
  commands: readonly PaletteCommand[],
  typed: string,
): PaletteItem[] {
  // Two keys may do one thing: it is offered once. The palette's own key is of no use in it.
  const keyed = shortcuts.filter(
    ({ keys, label }, at, all) => keys !== "mod+k" && all.findIndex((other) => other.label === label) === at,
  );
  const rowOf = ({ keys, label, group, run }: (typeof keyed)[number]): PaletteItem => ({
    id: `key ${keys}`,
    label,
    detail: EVERYWHERE.includes(group) ? undefined : group,
    keys,
    run,
  });
  const everywhere = keyed.filter(({ group }) => EVERYWHERE.includes(group));
  const onPage = keyed.filter(({ group }) => !EVERYWHERE.includes(group));
  const known = new Set(keyed.map(({ label }) => label));
  const others = commands.filter(({ label }) => !known.has(label));
  return [
    ...everywhere.map(rowOf),
    ...others.map((command): PaletteItem => ({ id: `command ${command.label}`, ...command })),
    ...onPage.map(rowOf),
  ].filter(({ label }) => typed === "" || matchesTyped(label, typed));
}
