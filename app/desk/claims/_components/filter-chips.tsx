"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { FILTER_FIELDS } from "@/lib/claims/columns";
import { type FilterNode, isAskable, isGroup, NO_FILTER } from "@/lib/claims/filters";
import { ConditionFields } from "./condition-fields";
import { topNodes, withNode } from "./filter-change";
import { conditionWords, groupWords } from "./filter-words";
import { useClaimList } from "./list-context";
import { useFilterNames } from "./use-filter-names";

/** Every condition that holds, also on columns that are not shown: a press changes it, the cross takes it away. */
export function FilterChips({ onAdvanced }: { onAdvanced: () => void }) {
  const { state, set } = useClaimList();
  const nodes = topNodes(state.filter);
  if (nodes.length === 0) return null;
  return (
    <ul aria-label="Filters" className="contents">
      {nodes.map((node, index) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: a chip stays the same while its condition is changed in place
          key={`${index}.${isGroup(node) ? "group" : node.field}`}
          node={node}
          onAdvanced={onAdvanced}
          onChange={(next) => set({ filter: withNode(state.filter, index, next) })}
        />
      ))}
      {nodes.length > 1 ? (
        <li>
          <Button variant="quiet" onClick={() => set({ filter: NO_FILTER })}>
            Clear
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

function Chip({
  node,
  onAdvanced,
  onChange,
}: {
  node: FilterNode;
  onAdvanced: () => void;
  onChange: (node: FilterNode | null) => void;
}) {
  const names = useFilterNames();
  // A condition that lost its last value goes away with the panel, not under the hand.
  const [emptied, setEmptied] = useState(false);
  const words = isGroup(node)
    ? { field: node.match === "any" ? "Any of" : "All of", words: groupWords(node, names) }
    : conditionWords(node, names);
  return (
    <li className="flex max-w-full min-w-0">
      {isGroup(node) ? (
        <button type="button" onClick={onAdvanced} className={CHIP}>
          <ChipWords {...words} />
        </button>
      ) : (
        <Popover
          title={FILTER_FIELDS[node.field].label}
          onOpenChange={(open) => {
            if (!open && emptied) onChange(null);
          }}
          trigger={
            <button type="button" className={CHIP}>
              <ChipWords {...words} />
            </button>
          }
        >
          <ConditionFields
            condition={node}
            onChange={(condition) => {
              setEmptied(condition.values.length === 0 && !isAskable(condition));
              if (isAskable(condition)) onChange(condition);
            }}
          />
        </Popover>
      )}
      <button
        type="button"
        aria-label={`Take away: ${words.field} ${words.words}`}
        onClick={() => onChange(null)}
        className="-ms-px grid min-h-7 w-7 flex-none place-items-center rounded-e-xs border border-control bg-surface hover:bg-sunk pointer-coarse:min-h-10 pointer-coarse:w-10"
      >
        <X aria-hidden />
      </button>
    </li>
  );
}

const CHIP =
  "flex min-h-7 min-w-0 items-center rounded-s-xs border border-control bg-surface text-sm hover:bg-sunk data-popup-open:bg-sunk pointer-coarse:min-h-10";

function ChipWords({ field, words }: { field: string; words: string }) {
  return (
    <>
      <span className="flex-none border-e border-rule px-2">{field}</span>
      <span className="truncate px-2">{words}</span>
    </>
  );
}
