"use client";

import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import { ConditionFields } from "./condition-fields";
import { firstCondition } from "./filter-change";
import type { DraftCondition } from "./filter-draft";

const FIELDS = Object.keys(FILTER_FIELDS) as FilterFieldId[];

/** One condition of a filter that is built: its field, how it is compared, and with what. */
export function DraftFields({
  condition,
  onChange,
  onRemove,
}: {
  condition: DraftCondition;
  onChange: (condition: DraftCondition) => void;
  onRemove: () => void;
}) {
  return (
    <div className="grid gap-2 border-b border-rule pb-3">
      <div className="flex items-center gap-2">
        <Select
          aria-label="Field"
          className="flex-1"
          value={condition.field}
          onChange={(event) => onChange({ key: condition.key, ...firstCondition(event.target.value as FilterFieldId) })}
        >
          {FIELDS.map((id) => (
            <option key={id} value={id}>
              {FILTER_FIELDS[id].label}
            </option>
          ))}
        </Select>
        <IconButton label={`Remove the condition on ${FILTER_FIELDS[condition.field].label}`} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <ConditionFields
        key={condition.field}
        condition={condition}
        onChange={(next) => onChange({ ...next, key: condition.key })}
      />
    </div>
  );
}
