import "server-only";
import { readFilter } from "@/lib/claims/filter-text";
import { claimsHref } from "@/lib/claims/list-state";
import { WORKED_STAGES } from "./types";

/** A filter that lets open claims through. */
export const OPEN = `stage.is.${WORKED_STAGES.join()}`;

/** The address of the claims that a filter lets through. */
export const claimsOf = (filter: string): string => claimsHref({ filter: readFilter(filter).filter });

/** The address of the rows behind a number that no filter of claims says. */
export function rowsOf(asked: Record<string, string | number>): string {
  const params = Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]);
  return `/desk/dashboard/rows?${new URLSearchParams(params)}`;
}
