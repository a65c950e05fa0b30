"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { CLAIM_STATES, type ClaimStateFilter, type FilterFieldId } from "@/lib/claims/columns";
import { type ClaimFilter, NO_FILTER, topCondition, withCondition, withoutField } from "@/lib/claims/filters";
import { RE_REVIEW_LABEL, STAGE_LABELS, VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { Person } from "@/lib/claims/types";
import { DENIAL_STATUS_LABELS } from "@/lib/responses/labels";

type Change = { q?: string; filter?: ClaimFilter };

const stateLabel = (state: ClaimStateFilter) =>
  state === "RE_REVIEW" ? RE_REVIEW_LABEL : VERIFICATION_STATE_LABELS[state];

/** One choice of each kind; an address may hold several, which then stay until another is chosen here. */
export function ClaimFilters({
  query,
  owners,
  onChange,
}: {
  query: { q: string; filter: ClaimFilter };
  owners: readonly Person[];
  onChange: (change: Change) => void;
}) {
  const [text, setText] = useState(query.q);
  const active = query.q !== "" || query.filter.of.length > 0;
  const chosen = (field: FilterFieldId) => topCondition(query.filter, field)?.values ?? [];
  const choose = (field: FilterFieldId) => (values: string[] | null) =>
    onChange({
      filter:
        values === null
          ? withoutField(query.filter, field)
          : withCondition(query.filter, { field, operator: "is", values }),
    });
  return (
    <form
      aria-label="Find claims"
      className="grid grid-cols-2 items-end gap-3 py-4 md:flex md:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: text.trim() });
      }}
    >
      <Field label="Search" className="max-md:col-span-2 md:w-72">
        <Input
          type="search"
          value={text}
          placeholder="Words or C-142"
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Choice
        label="Stage"
        chosen={chosen("stage")}
        options={Object.entries(STAGE_LABELS)}
        onChoose={choose("stage")}
      />
      <Choice
        label="Denial"
        chosen={chosen("denial")}
        options={Object.entries(DENIAL_STATUS_LABELS)}
        onChoose={choose("denial")}
      />
      <Choice
        label="State"
        chosen={chosen("state")}
        options={CLAIM_STATES.map((state) => [state, stateLabel(state)])}
        onChoose={choose("state")}
      />
      <Choice
        label="Owner"
        chosen={chosen("owner")}
        options={[["me", "Me"], ...owners.map(({ id, name }): [string, string] => [id, name])]}
        onChoose={choose("owner")}
      />
      <Button type="submit">Search</Button>
      {active ? (
        <Button
          variant="quiet"
          onClick={() => {
            setText("");
            onChange({ q: "", filter: NO_FILTER });
          }}
        >
          Clear the filters
        </Button>
      ) : null}
    </form>
  );
}

function Choice({
  label,
  chosen,
  options,
  onChoose,
}: {
  label: string;
  chosen: readonly string[];
  options: readonly (readonly [string, string])[];
  onChoose: (values: string[] | null) => void;
}) {
  const several = chosen.length > 1 ? chosen.join(",") : null;
  return (
    <Field label={label}>
      <Select
        value={several ?? chosen[0] ?? ""}
        onChange={(event) => onChoose(event.target.value ? event.target.value.split(",") : null)}
      >
        <option value="">Any</option>
        {several ? (
          <option value={several}>
            {options
              .filter(([value]) => chosen.includes(value))
              .map(([, name]) => name)
              .join(" or ")}
          </option>
        ) : null}
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
