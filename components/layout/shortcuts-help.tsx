"use client";

import { Keyboard } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { PrintedKeys } from "./printed-keys";
import { type Shortcut, useShortcut, useShortcuts } from "./shortcuts";

function Group({ name, shortcuts }: { name: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="smallcaps mb-1">{name}</h3>
      <ul>
        {shortcuts.map((shortcut) => (
          <li key={shortcut.keys} className="flex justify-between gap-4 border-b border-rule py-1.5">
            {shortcut.label}
            <PrintedKeys keys={shortcut.keys} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The button and dialog that list every key of the page, opened by `?`, with the switch for single keys. */
export function ShortcutsHelp() {
  const [open, setOpen] = useState(false);
  const registry = useShortcuts();
  useShortcut({ keys: "?", label: "Show the keys", group: "Anywhere" }, () => setOpen(true));
  if (!registry) return null;
  const groups = [...new Set(registry.shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Keys"
      trigger={
        <IconButton label="Keys" className="max-md:hidden">
          <Keyboard aria-hidden className="size-4" />
        </IconButton>
      }
    >
      <div className="grid gap-5">
        <Checkbox
          label="Single keys work on this page"
          hint="Switch them off if you speak to your computer or press keys by accident. Combinations with Ctrl stay."
          checked={registry.enabled}
          onChange={(event) => registry.setEnabled(event.target.checked)}
        />
        {groups.map((name) => (
          <Group key={name} name={name} shortcuts={registry.shortcuts.filter((shortcut) => shortcut.group === name)} />
        ))}
      </div>
    </Dialog>
  );
}
