/** One press: the key as KeyboardEvent names it, lower case, and whether Ctrl or Command is held. */
export type Press = { key: string; mod: boolean };

/** What a shortcut is written as: "e", "shift+n", "mod+k", or two presses one after the other: "g c". */
export function parseKeys(keys: string): Press[] {
  return keys.split(" ").map((press) => {
    const parts = press.split("+").filter(Boolean);
    // "+" itself, and "shift+n", which arrives as a capital letter.
    const last = parts.at(-1) ?? "+";
    // A blank parts the presses of a sequence: the bar itself goes by its name.
    const key = last === "space" ? " " : last;
    return { key: parts.includes("shift") ? key.toUpperCase() : key, mod: parts.includes("mod") };
  });
}

/** Whether single letters make it work. Those can be switched off (WCAG 2.1.4); combinations with Ctrl or Command stay. */
export function isSingleKey(keys: string): boolean {
  return parseKeys(keys).every((press) => !press.mod);
}

/** Whether the presses, the newest last, end with the shortcut. */
export function matchesKeys(keys: string, presses: readonly Press[]): boolean {
  const wanted = parseKeys(keys);
  const last = presses.slice(-wanted.length);
  return (
    last.length === wanted.length &&
    wanted.every((press, index) => press.key === last[index]?.key && press.mod === last[index]?.mod)
  );
}

const NAMES: Record<string, string> = {
  mod: "Ctrl",
  shift: "Shift",
  enter: "Enter",
  escape: "Esc",
  space: "Space",
  arrowup: "↑",
  arrowdown: "↓",
};

/** The keys as printed on them, one list a press: "mod+k" is [["Ctrl", "K"]], "g c" is [["G"], ["C"]]. */
export function printedKeys(keys: string): string[][] {
  return keys
    .split(" ")
    .map((press) =>
      press === "+" ? ["+"] : press.split("+").map((part) => NAMES[part.toLowerCase()] ?? part.toUpperCase()),
    );
}
