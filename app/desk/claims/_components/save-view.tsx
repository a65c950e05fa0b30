"use client";

import { Plus, Save } from "lucide-react";
import { useState } from "react";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/toast";
import { writeState } from "@/lib/claims/list-state";
import { changeViewAction } from "../view-actions";
import { useClaimList } from "./list-context";
import { NewViewDialog, type NewViewScope } from "./new-view-dialog";

/** Keeps how the list stands now: as a new view, or under the one that is open when it was changed. */
export function SaveView() {
  const { view, changed } = useClaimList();
  const [scope, setScope] = useState<NewViewScope | null>(null);
  return (
    <>
      {view && changed ? (
        <ChangedMenu onNew={setScope} />
      ) : (
        <Button variant="quiet" onClick={() => setScope("TEAM")}>
          <Plus aria-hidden />
          Save view
        </Button>
      )}
      <NewViewDialog scope={scope} onClose={() => setScope(null)} />
    </>
  );
}

function ChangedMenu({ onNew }: { onNew: (scope: NewViewScope) => void }) {
  const { view, state, widths, set } = useClaimList();
  const { run } = useAction(changeViewAction);
  if (view === null) return null;
  const mine = view.scope === "MINE";

  async function save() {
    if (view === null) return;
    const { id, version, name } = view;
    const saved = await run({ id, version, state: writeState(state), widths: { ...widths } });
    if (!saved.ok) return notify(saved.message);
    set({ view: view.slug });
    notify(mine ? `“${name}” is saved.` : `“${name}” is saved for everyone.`);
  }

  return (
    <Menu
      trigger={
        <Button>
          <Save aria-hidden />
          Save or discard
        </Button>
      }
    >
      {view.canChange ? <MenuItem onClick={save}>{mine ? "Save" : "Save for everyone"}</MenuItem> : null}
      {mine ? null : <MenuItem onClick={() => onNew("MINE")}>Save as mine…</MenuItem>}
      <MenuItem onClick={() => onNew("TEAM")}>Save as a new view…</MenuItem>
      <MenuSeparator />
      <MenuItem onClick={() => set({ view: view.slug })}>Discard the changes</MenuItem>
    </Menu>
  );
}
