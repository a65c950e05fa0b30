"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { RE_REVIEW_LABEL, STAGE_LABELS, type Stage, VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { CLAIM_STATES, type ClaimQuery, type ClaimStateFilter } from "@/lib/claims/search-params";
import type { Person } from "@/lib/claims/types";
import { DENIAL_STATUS_LABELS, type DenialStatus } from "@/lib/responses/labels";

type Change = Partial<{ [key in keyof ClaimQuery]: ClaimQuery[key] | null }>;

const stateLabel = (state: ClaimStateFilter) =>
  state === "RE_REVIEW" ? RE_REVIEW_LABEL : VERIFICATION_STATE_LABELS[state];

/** One choice of each kind; an address may hold several, which then stay until another is chosen here. */
export function ClaimFilters({
  query,
  owners,
  onChange,
}: {
  query: ClaimQuery;
  owners: readonly Person[];
  onChange: (change: Change) => void;
}) {
  const [text, setText] = useState(query.q);
  const active =
    query.q !== "" || query.owner !== "" || query.stage.length + query.denial.length + query.state.length > 0;
  return (
    <form
      aria-label="Find claims"
      className="grid grid-cols-2 items-end gap-3 py-4 md:flex md:flex-wrap"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: text.trim() || null });
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
        chosen={query.stage}
        options={Object.entries(STAGE_LABELS)}
        onChoose={(stage) => onChange({ stage: stage as Stage[] | null })}
      />
      <Choice
        label="Denial"
        chosen={query.denial}
        options={Object.entries(DENIAL_STATUS_LABELS)}
        onChoose={(denial) => onChange({ denial: denial as DenialStatus[] | null })}
      />
      <Choice
        label="State"
        chosen={query.state}
        options={CLAIM_STATES.map((state) => [state, stateLabel(state)])}
        onChoose={(state) => onChange({ state: state as ClaimStateFilter[] | null })}
      />
      <Choice
        label="Owner"
        chosen={query.owner ? [query.owner] : []}
        options={[["me", "Me"], ["none", "Nobody"], ...owners.map(({ id, name }): [string, string] => [id, name])]}
        onChoose={(owner) => onChange({ owner: owner?.[0] ?? null })}
      />
      <Button type="submit">Search</Button>
      {active ? (
        <Button
          variant="quiet"
          onClick={() => {
            setText("");
            onChange({ q: null, stage: null, denial: null, state: null, owner: null });
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
