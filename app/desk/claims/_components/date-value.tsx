"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { isoDay } from "@/lib/shared/dates";
import { dateWords } from "./filter-words";

const NAMED = ["now", "today", "tomorrow", "yesterday", "monday", "friday", "sunday"];
const DISTANCES = ["-1d", "-2d", "-5d", "-1w", "-4w", "+24h", "+48h", "+1w", "+4w"];
const DAY = "day";

/** A date that moves with today ("Friday", "5 days ago"), or a day of the calendar. */
export function DateValue({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const isDay = /^\d{4}-/.test(value);
  const known = [...NAMED, ...DISTANCES];
  const options = value === "" || isDay || known.includes(value) ? known : [...known, value];
  return (
    <div className="grid gap-1.5">
      <Field label={label}>
        <Select
          value={isDay ? DAY : value}
          onChange={(event) => onChange(event.target.value === DAY ? isoDay(new Date()) : event.target.value)}
        >
          <option value="" disabled>
            Choose
          </option>
          {options.map((one) => (
            <option key={one} value={one}>
              {dateWords(one)}
            </option>
          ))}
          <option value={DAY}>A day …</option>
        </Select>
      </Field>
      {isDay ? (
        <Input
          type="date"
          aria-label={`${label}, the day`}
          value={value}
          onChange={(event) => {
            if (event.target.value) onChange(event.target.value);
          }}
        />
      ) : null}
    </div>
  );
}
