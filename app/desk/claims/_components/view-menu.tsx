"use client";

import { EllipsisVertical, Lock } from "lucide-react";
import { useState } from "react";
import { type Action, useAction } from "@/components/forms/use-action";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import type { SavedView } from "@/lib/claims/types";
import { lockViewAction, moveViewAction } from "../view-actions";
import { RemoveViewDialog, RenameViewDialog } from "./view-dialogs";

/** What can be done with the view that is open: rename, move, lock, remove. A locked one shows its lock to those who may not. */
export function ViewMenu({ view, first, last }: { view: SavedView; first: boolean; last: boolean }) {
  const [dialog, setDialog] = useState<"rename" | "remove" | null>(null);
  const move = useSaying(moveViewAction);
  const lock = useSaying(lockViewAction);
  const { id, version, name, scope } = view;
  const locked = scope === "LOCKED";
  if (!view.canChange)
    return (
      <span className="px-1 text-muted" title="An editor changes this view">
        <Lock aria-hidden />
        <span className="sr-only">Locked: an editor changes this view.</span>
      </span>
    );
  return (
    <>
      <Menu
        align="start"
        trigger={
          <IconButton label={`View ${name}: rename, move, remove`} className="!size-6">
            {locked ? <Lock aria-hidden /> : <EllipsisVertical aria-hidden />}
          </IconButton>
        }
      >
        <MenuItem onClick={() => setDialog("rename")}>Rename…</MenuItem>
        {first ? null : <MenuItem onClick={() => move({ id, version, direction: "BACK" }, null)}>Move left</MenuItem>}
        {last ? null : <MenuItem onClick={() => move({ id, version, direction: "FORTH" }, null)}>Move right</MenuItem>}
        {view.canLock ? (
          <MenuItem
            onClick={() =>
              lock({ id, version, locked: !locked }, locked ? "Everybody may change it." : "Only editors change it.")
            }
          >
            {locked ? "Unlock" : "Lock"}
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem onClick={() => setDialog("remove")}>Remove…</MenuItem>
      </Menu>
      <RenameViewDialog view={view} open={dialog === "rename"} onClose={() => setDialog(null)} />
      <RemoveViewDialog view={view} open={dialog === "remove"} onClose={() => setDialog(null)} />
    </>
  );
}

/** Runs an action of the menu, and says what came of it: there is no form that could show a refusal. */
function useSaying<I, T>(action: Action<I, T>): (input: I, done: string | null) => Promise<void> {
  const { run } = useAction(action);
  return async (input, done) => {
    const result = await run(input);
    if (!result.ok) notify(result.message);
    else if (done) notify(done);
  };
}
