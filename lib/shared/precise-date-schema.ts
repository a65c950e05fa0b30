import { z } from "zod";
import { DatePrecision } from "@/lib/db/generated/enums";

const day = z.iso.date("Use a date of the form YYYY-MM-DD.");

/** A date as it is stored: the first and the last day it may mean (YYYY-MM-DD), and how exactly it is known. */
export type StoredDate = { from: string; to: string; precision: DatePrecision };

/** A date with its precision, as the forms send it (TypedDate of parse-date.ts). A month or year is widened to its first and last day. */
export const preciseDateSchema = z
  .strictObject({ from: day, to: day.nullable(), precision: z.enum(DatePrecision) })
  .transform(widen)
  .refine((date) => date.from <= date.to, {
    message: "The range ends before it begins. Swap the two dates.",
    path: ["to"],
  });

function widen({ from, to, precision }: { from: string; to: string | null; precision: DatePrecision }): StoredDate {
  const [year = "", month = "01"] = from.split("-");
  switch (precision) {
    case "DAY":
      return { from, to: from, precision };
    case "MONTH": {
      const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
      return { from: `${year}-${month}-01`, to: last, precision };
    }
    case "YEAR":
      return { from: `${year}-01-01`, to: `${year}-12-31`, precision };
    case "RANGE":
      return { from, to: to ?? from, precision };
  }
}

type DateColumns<Prefix extends string> = Record<`${Prefix}From` | `${Prefix}To`, Date | null> &
  Record<`${Prefix}Precision`, DatePrecision | null>;

/** The three columns `<prefix>From`, `<prefix>To`, `<prefix>Precision` of a date that may be missing. Days are stored as UTC midnights. */
export function dateColumns<Prefix extends string>(prefix: Prefix, date: StoredDate | null): DateColumns<Prefix> {
  return {
    [`${prefix}From`]: date === null ? null : new Date(date.from),
    [`${prefix}To`]: date === null ? null : new Date(date.to),
    [`${prefix}Precision`]: date?.precision ?? null,
  } as DateColumns<Prefix>;
}

/** The date behind the three columns, or null. */
export function dateFromColumns(
  from: Date | null,
  to: Date | null,
  precision: DatePrecision | null,
): StoredDate | null {
  if (from === null) return null;
  return {
    from: from.toISOString().slice(0, 10),
    to: (to ?? from).toISOString().slice(0, 10),
    precision: precision ?? "DAY",
  };
}
