"use client";

import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { ClaimColumnId } from "@/lib/claims/columns";
import { canAssign, canChangeContent, canPlan, isEditor } from "@/lib/claims/policy";
import type { ListedClaim, Person } from "@/lib/claims/types";
import type { MemberRole } from "@/lib/members/labels";
import { useCellEditing } from "./cell-editing";
import type { EditField } from "./claim-edit";

const FIELDS: Record<EditField, string> = {
  owner: "owner",
  due: "due time",
  priority: "priority",
  stage: "stage",
  topics: "topics",
};

/** Edited in a list of choices; the others in a small form. */
const MENUS: ReadonlySet<EditField> = new Set(["owner", "priority", "stage"]);

/** Whether this member can change what the column shows of the claim. The server decides again. */
export function isEditable(id: ClaimColumnId, row: ListedClaim, me: Person & { role: MemberRole }): id is EditField {
  switch (id) {
    case "owner":
      return isEditor(me) || canAssign(me, { ownerId: row.owner?.id ?? null }, row.owner === null ? me.id : null);
    case "due":
    case "priority":
      return canPlan(me, { ownerId: row.owner?.id ?? null });
    case "stage":
      return row.stage !== "WITHDRAWN";
    case "topics":
      return canChangeContent(me, row);
    default:
      return false;
  }
}

/** A value that a press, Enter or F2 changes in place. */
export function EditableCell({
  field,
  row,
  tabIndex,
  children,
}: {
  field: EditField;
  row: ListedClaim;
  tabIndex: number;
  children: ReactNode;
}) {
  const { edit } = useCellEditing();
  const open = (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) =>
    edit(row.id, field, event.currentTarget);
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-haspopup={MENUS.has(field) ? "menu" : "dialog"}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== "F2") return;
        event.preventDefault();
        open(event);
      }}
      className="cell-edit"
    >
      {children}
      <span className="sr-only">{`, change the ${FIELDS[field]} of C-${row.number}`}</span>
    </button>
  );
}
