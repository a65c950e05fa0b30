"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { counted } from "@/lib/shared/count";
import { DraftFields } from "./draft-fields";
import {
  DEEPEST,
  type DraftGroup,
  draftOf,
  filterOf,
  isDraftGroup,
  newCondition,
  newGroup,
  unfinished,
  withDraft,
} from "./filter-draft";
import { useClaimList } from "./list-context";

/** Builds a filter of groups that must all hold or of which any must. Nothing is asked before it is applied. */
export function FilterBuilder({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onOpenChange={(next) => !next && onClose()} title="Filter with groups">
      {open ? <Draft onClose={onClose} /> : null}
    </Sheet>
  );
}

function Draft({ onClose }: { onClose: () => void }) {
  const { state, set } = useClaimList();
  const [draft, setDraft] = useState(() => draftOf(state.filter));
  const missing = unfinished(draft);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        set({ filter: filterOf(draft) });
        onClose();
      }}
    >
      <Group group={draft} depth={1} onChange={setDraft} />
      <p role="status" className="meta">
        {missing > 0 ? `${counted(missing, "condition")} without a value: left out until it has one.` : ""}
      </p>
      <div className="flex gap-2 border-t border-rule pt-4">
        <Button type="submit" variant="primary">
          Apply
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Give up
        </Button>
      </div>
    </form>
  );
}

function Group({
  group,
  depth,
  onChange,
  onRemove,
}: {
  group: DraftGroup;
  depth: number;
  onChange: (group: DraftGroup) => void;
  onRemove?: () => void;
}) {
  return (
    <fieldset className="grid min-w-0 gap-3 border-s-2 border-control ps-3">
      <legend className="sr-only">{depth === 1 ? "All conditions" : `Group, ${depth} deep`}</legend>
      <div className="flex items-center gap-2">
        <Select
          aria-label="How the conditions hold together"
          value={group.match}
          onChange={(event) => onChange({ ...group, match: event.target.value === "any" ? "any" : "all" })}
        >
          <option value="all">All of these hold</option>
          <option value="any">Any of these holds</option>
        </Select>
        {onRemove ? (
          <IconButton label="Remove the group" onClick={onRemove}>
            <X aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {group.of.map((node) =>
        isDraftGroup(node) ? (
          <Group
            key={node.key}
            group={node}
            depth={depth + 1}
            onChange={(next) => onChange(withDraft(group, node.key, next))}
            onRemove={() => onChange(withDraft(group, node.key, null))}
          />
        ) : (
          <DraftFields
            key={node.key}
            condition={node}
            onChange={(next) => onChange(withDraft(group, node.key, next))}
            onRemove={() => onChange(withDraft(group, node.key, null))}
          />
        ),
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => onChange({ ...group, of: [...group.of, newCondition()] })}>
          <Plus aria-hidden />
          Condition
        </Button>
        {depth < DEEPEST ? (
          <Button size="small" onClick={() => onChange({ ...group, of: [...group.of, newGroup()] })}>
            <Plus aria-hidden />
            Group
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
