"use client";

import { ListFilter } from "lucide-react";
import { useState } from "react";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import { type Condition, isAskable, isGroup } from "@/lib/claims/filters";
import { ConditionFields } from "./condition-fields";
import { firstCondition, topNodes, withNode } from "./filter-change";
import { useClaimList } from "./list-context";
import { KEYS } from "./list-keys-group";

const FIELDS = Object.keys(FILTER_FIELDS) as FilterFieldId[];

/** Adds a condition: the field first, then what is asked of it. It holds as soon as it can be asked. */
export function AddFilter({ onAdvanced }: { onAdvanced: () => void }) {
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<FilterFieldId | null>(null);
  useShortcut({ keys: "f", label: "Add a filter", group: KEYS }, () => setOpen(true));
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setField(null);
      }}
      title={field === null ? "Filter by" : FILTER_FIELDS[field].label}
      trigger={
        <Button variant="quiet">
          <ListFilter aria-hidden />
          Add filter
          <KeyHint keys="f" />
        </Button>
      }
    >
      {field === null ? (
        <div className="grid gap-2">
          <ul className="grid grid-cols-2 gap-x-1">
            {FIELDS.map((id) => (
              <li key={id}>
                <Button variant="quiet" className="w-full justify-start text-start" onClick={() => setField(id)}>
                  {FILTER_FIELDS[id].label}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            onClick={() => {
              setOpen(false);
              onAdvanced();
            }}
          >
            Advanced: and, or, groups
          </Button>
        </div>
      ) : (
        <NewCondition key={field} field={field} onDone={() => setOpen(false)} />
      )}
    </Popover>
  );
}

/** The condition joins the others when it can be asked, and changes in place from then on. */
function NewCondition({ field, onDone }: { field: FilterFieldId; onDone: () => void }) {
  const { state, set } = useClaimList();
  const [condition, setCondition] = useState<Condition>(() => firstCondition(field));
  const nodes = topNodes(state.filter);
  const [at, setAt] = useState(-1);
  const put = (next: Condition) => {
    setCondition(next);
    const held = nodes[at];
    const inPlace = held !== undefined && !isGroup(held) && held.field === field;
    if (isAskable(next)) {
      if (inPlace) set({ filter: withNode(state.filter, at, next) });
      else {
        setAt(nodes.length);
        set({ filter: { match: "all", of: [...nodes, next] } });
      }
    } else if (inPlace && next.values.length === 0) {
      setAt(-1);
      set({ filter: withNode(state.filter, at, null) });
    }
  };
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (at < 0 && isAskable(condition)) put(condition);
        onDone();
      }}
    >
      <ConditionFields condition={condition} onChange={put} />
      <Button type="submit" variant="primary" className="justify-self-start">
        Done
      </Button>
    </form>
  );
}
