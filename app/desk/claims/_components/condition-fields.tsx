"use client";

import { useState } from "react";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { FILTER_FIELDS } from "@/lib/claims/columns";
import { type Condition, isAskable, type Operator, valuesOf } from "@/lib/claims/filters";
import { ChoiceValues } from "./choice-values";
import { DateValue } from "./date-value";
import { operatorsOf, withOperator } from "./filter-change";
import { operatorWords } from "./filter-words";

/**
 * The operator of a condition and its values, by the kind of its field. `onChange` is told of every step: what cannot be asked yet (a
 * number that is being typed) as well.
 */
export function ConditionFields({
  condition,
  onChange,
}: {
  condition: Condition;
  onChange: (condition: Condition) => void;
}) {
  // What is chosen and what is asked differ while a value is missing.
  const [draft, setDraft] = useState(condition);
  const shown = isAskable(draft) && draft.operator === condition.operator ? condition : draft;
  const change = (next: Condition) => {
    setDraft(next);
    onChange(next);
  };
  const operators = operatorsOf(condition.field);
  return (
    <div className="grid gap-3">
      {operators.length > 1 ? (
        <Select
          aria-label="How it is compared"
          value={shown.operator}
          onChange={(event) => {
            const next = withOperator(shown, event.target.value as Operator);
            // Nothing is asked before the new operator has its values; the old condition holds until then.
            if (isAskable(next)) change(next);
            else setDraft(next);
          }}
        >
          {operators.map((operator) => (
            <option key={operator} value={operator}>
              {operatorWords(condition.field, operator)}
            </option>
          ))}
        </Select>
      ) : null}
      <Values condition={shown} onChange={change} />
    </div>
  );
}

function Values({ condition, onChange }: { condition: Condition; onChange: (condition: Condition) => void }) {
  const { field, operator, values } = condition;
  const { kind } = FILTER_FIELDS[field];
  const takes = valuesOf(operator);
  if (takes === "none") return null;
  if (kind === "choice" || kind === "many")
    return <ChoiceValues field={field} values={values} onChange={(next) => onChange({ ...condition, values: next })} />;
  const put = (index: number, value: string) => {
    const next = [...values];
    next[index] = value;
    onChange({ ...condition, values: Array.from(next, (one) => one ?? "").filter((one, at) => one !== "" || at < 2) });
  };
  const count = takes === "two" ? 2 : 1;
  const labels = count === 2 ? ["From", "To"] : [kind === "date" ? "When" : kind === "number" ? "Number" : "Words"];
  return (
    <FieldGroup label={<span className="sr-only">Values</span>} className="gap-3">
      {labels.map((label, index) =>
        kind === "date" ? (
          <DateValue key={label} label={label} value={values[index] ?? ""} onChange={(value) => put(index, value)} />
        ) : (
          <Field key={label} label={label}>
            <Input
              inputMode={kind === "number" ? "numeric" : undefined}
              maxLength={kind === "number" ? 6 : 200}
              value={values[index] ?? ""}
              onChange={(event) =>
                put(index, kind === "number" ? event.target.value.replace(/\D/g, "") : event.target.value)
              }
            />
          </Field>
        ),
      )}
    </FieldGroup>
  );
}
