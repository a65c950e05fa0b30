"use client";

import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { IMPORT_FIELD_HINTS, IMPORT_FIELD_LABELS } from "@/lib/exchange/labels";
import { IMPORT_FIELDS, type ImportField, type ImportReading } from "@/lib/exchange/schema";
import type { ImportColumn } from "@/lib/exchange/types";
import { PARTY_KIND_LABELS, type PartyKind } from "@/lib/parties/labels";

/** A reading in the making: the column of the claims may not be chosen yet. */
export type DraftReading = Omit<ImportReading, "columns"> & { columns: Record<ImportField, number | null> };

/** Which column holds what, each with cells from the file, and what the file cannot say itself. */
export function ColumnFields({
  columns,
  reading,
  onChange,
}: {
  columns: readonly ImportColumn[];
  reading: DraftReading;
  onChange: (reading: DraftReading) => void;
}) {
  return (
    <div className="grid gap-4">
      {IMPORT_FIELDS.map((field) => (
        <ColumnField
          key={field}
          field={field}
          columns={columns}
          chosen={reading.columns[field]}
          onChoose={(column) => onChange({ ...reading, columns: { ...reading.columns, [field]: column } })}
        />
      ))}
      <div className="grid gap-4 border-t border-rule pt-4 md:grid-cols-2">
        <Field label="Language of the claims" hint="A tag such as en, ru or zh-Hant." required>
          <Input
            value={reading.language}
            autoComplete="off"
            className="max-w-32"
            onChange={(event) => onChange({ ...reading, language: event.target.value })}
          />
        </Field>
        <Field label="New parties are" hint="For those whom the desk does not know yet. Each can be changed later.">
          <Select
            value={reading.partyKind}
            onChange={(event) => onChange({ ...reading, partyKind: event.target.value as PartyKind })}
          >
            {Object.entries(PARTY_KIND_LABELS).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}

function ColumnField({
  field,
  columns,
  chosen,
  onChoose,
}: {
  field: ImportField;
  columns: readonly ImportColumn[];
  chosen: number | null;
  onChoose: (column: number | null) => void;
}) {
  const samples = chosen === null ? [] : (columns[chosen]?.samples ?? []);
  return (
    <div className="grid items-start gap-x-6 gap-y-1 border-t border-rule pt-3 md:grid-cols-[minmax(0,20rem)_1fr]">
      <Field label={IMPORT_FIELD_LABELS[field]} hint={IMPORT_FIELD_HINTS[field]} required={field === "text"}>
        <Select
          value={chosen ?? ""}
          onChange={(event) => onChoose(event.target.value === "" ? null : Number(event.target.value))}
        >
          <option value="">{field === "text" ? "Choose the column" : "Not in this file"}</option>
          {columns.map(({ heading }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and two may have one heading
            <option key={at} value={at}>
              {heading}
            </option>
          ))}
        </Select>
      </Field>
      <ul aria-label={`Cells for “${IMPORT_FIELD_LABELS[field]}”`} className="grid min-w-0 gap-0.5 md:pt-6">
        {samples.map((sample, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells may be the same
          <li key={at} dir="auto" className={cn("truncate text-muted", field === "text" && "said")}>
            {sample}
          </li>
        ))}
      </ul>
    </div>
  );
}
