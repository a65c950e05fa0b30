"use client";

import { MemberPicker, NOBODY } from "@/components/members/member-picker";
import { Field } from "@/components/ui/field";
import { Menu, MenuChoices, MenuItem, MenuLink } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { PRIORITY_LABELS, type Priority } from "@/lib/claims/labels";
import { isEditor } from "@/lib/claims/policy";
import type { ListedClaim } from "@/lib/claims/types";
import { DueFields, TopicFields } from "./cell-fields";
import { type ClaimEdit, type EditField, movesFrom } from "./claim-edit";
import { useClaimList } from "./list-context";

type EditorProps = {
  row: ListedClaim;
  anchor: HTMLElement;
  /** Without a change when it was given up. */
  onDone: (change?: ClaimEdit) => void;
};

/** The editor of one cell: a list of choices, or a small form. Escape gives up. */
export function CellEditor({ field, ...props }: EditorProps & { field: EditField }) {
  switch (field) {
    case "owner":
      return <OwnerPicker {...props} />;
    case "priority":
      return <PriorityMenu {...props} />;
    case "stage":
      return <StageMenu {...props} />;
    case "due":
      return (
        <Popover open anchor={props.anchor} onOpenChange={() => props.onDone()} title={`Due, C-${props.row.number}`}>
          <DueFields dueAt={props.row.dueAt} onDone={(dueAt) => props.onDone({ field: "due", dueAt })} />
        </Popover>
      );
    case "topics":
      return (
        <Popover open anchor={props.anchor} onOpenChange={() => props.onDone()} title={`Topics, C-${props.row.number}`}>
          <TopicFields topics={props.row.topics} onDone={(topics) => props.onDone({ field: "topics", topics })} />
        </Popover>
      );
  }
}

function OwnerPicker({ row, anchor, onDone }: EditorProps) {
  const { owners, me } = useClaimList();
  // A checker takes what nobody has, and gives back what is theirs.
  const offered = isEditor(me) ? owners : owners.filter(({ id }) => id === me.id || id === row.owner?.id);
  return (
    <Popover open anchor={anchor} onOpenChange={() => onDone()} title={`Owner of C-${row.number}`}>
      <Field label="Owner">
        <MemberPicker
          members={offered}
          value={row.owner?.id ?? NOBODY}
          opened
          onChange={(id) => {
            const owner = owners.find((one) => one.id === id);
            if (id !== null) onDone({ field: "owner", owner: owner ? { id: owner.id, name: owner.name } : null });
          }}
        />
      </Field>
    </Popover>
  );
}

function PriorityMenu({ row, anchor, onDone }: EditorProps) {
  const options = Object.entries(PRIORITY_LABELS).map(([value, label]) => ({ value: value as Priority, label }));
  return (
    <Menu
      open
      anchor={anchor}
      align="start"
      label={`Priority of C-${row.number}`}
      onOpenChange={(open) => !open && onDone()}
    >
      <MenuChoices
        value={row.priority}
        options={options}
        onChange={(priority) => onDone({ field: "priority", priority })}
      />
    </Menu>
  );
}

function StageMenu({ row, anchor, onDone }: EditorProps) {
  return (
    <Menu
      open
      anchor={anchor}
      align="start"
      label={`Stage of C-${row.number}`}
      onOpenChange={(open) => !open && onDone()}
    >
      {movesFrom(row.stage).map(({ event, to, label }) => (
        <MenuItem key={event} onClick={() => onDone({ field: "stage", event, to })}>
          {label}
        </MenuItem>
      ))}
      <MenuLink href={`/desk/claims/${row.id}/review`}>Open the review</MenuLink>
    </Menu>
  );
}
