"use client";

import { useState } from "react";
import { searchParties } from "@/components/parties/party-combobox";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FILTER_FIELDS, type FilterFieldId } from "@/lib/claims/columns";
import { matchesTyped } from "@/lib/shared/palette";
import { PARTIES } from "../../_components/party-actions";
import { valueWords } from "./filter-words";
import { useClaimList } from "./list-context";
import { useFilterNames } from "./use-filter-names";

type ValuesProps = { field: FilterFieldId; values: readonly string[]; onChange: (values: string[]) => void };

/** Values out of a list: the field's own, the desk's members, parties found as one types, or topics. */
export function ChoiceValues(props: ValuesProps) {
  switch (props.field) {
    case "owner":
      return <OwnerValues {...props} />;
    case "attributor":
      return <PartyValues {...props} />;
    case "topics":
      return <TopicValues {...props} />;
    default: {
      const field = FILTER_FIELDS[props.field];
      return <Boxes {...props} columns options={"values" in field ? (field.values ?? []) : []} />;
    }
  }
}

function Boxes({
  field,
  values,
  options,
  columns,
  onChange,
}: ValuesProps & { options: readonly string[]; columns?: boolean }) {
  const names = useFilterNames();
  return (
    <ul className={cn("max-h-72 overflow-y-auto", options.length > 4 && columns && "columns-2 gap-3")}>
      {options.map((value) => (
        <li key={value}>
          <Checkbox
            label={valueWords(field, value, names)}
            checked={values.includes(value)}
            onChange={() =>
              onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
            }
          />
        </li>
      ))}
    </ul>
  );
}

/** More members than this are found by typing. */
const MEMBERS_SHOWN = 8;

function OwnerValues(props: ValuesProps) {
  const { owners, me } = useClaimList();
  const [text, setText] = useState("");
  const others = owners.filter(({ id, name }) => id !== me.id && matchesTyped(name, text));
  const options = [...new Set(["me", ...props.values, ...others.map(({ id }) => id)])];
  return (
    <div className="grid gap-2">
      {owners.length > MEMBERS_SHOWN ? (
        <Input
          aria-label="Find a member"
          placeholder="Find a member"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <Boxes {...props} options={options} />
    </div>
  );
}

function PartyValues(props: ValuesProps) {
  const { nameParty } = useClaimList();
  return (
    <div className="grid gap-2">
      <Field label="Find a party">
        <Combobox
          value={null}
          placeholder="Name or other name"
          search={(query) => searchParties(PARTIES.find, query)}
          onChange={(party) => {
            if (party === null || props.values.includes(party.id)) return;
            nameParty(party.id, party.label);
            props.onChange([...props.values, party.id]);
          }}
        />
      </Field>
      <Boxes {...props} options={props.values} />
    </div>
  );
}

function TopicValues(props: ValuesProps) {
  const { rows } = useClaimList();
  const [text, setText] = useState("");
  const seen = [...new Set(rows.flatMap((row) => row.topics))].sort().slice(0, 12);
  const add = () => {
    const topic = text.replace(/\s+/g, " ").trim();
    if (topic === "") return;
    setText("");
    if (!props.values.includes(topic)) props.onChange([...props.values, topic]);
  };
  return (
    <div className="grid gap-2">
      <Field label="Topic" hint="Enter adds it.">
        <Input
          value={text}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Boxes {...props} options={[...new Set([...props.values, ...seen])]} />
    </div>
  );
}
