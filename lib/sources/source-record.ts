import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { dateFromColumns } from "@/lib/shared/precise-date-schema";
import type { SourceRecord } from "./types";

/** The columns that `sourceRecord` reads. */
export const SOURCE = {
  id: true,
  version: true,
  kind: true,
  title: true,
  url: true,
  publisher: true,
  publisherParty: { select: { id: true, name: true } },
  publishedFrom: true,
  publishedTo: true,
  publishedPrecision: true,
  language: true,
  reliability: true,
  originGroup: true,
} as const satisfies Prisma.SourceSelect;

/** A source's row as the forms and lists show it. */
export function sourceRecord(row: Prisma.SourceGetPayload<{ select: typeof SOURCE }>): SourceRecord {
  const { publishedFrom, publishedTo, publishedPrecision, ...rest } = row;
  return { ...rest, published: dateFromColumns(publishedFrom, publishedTo, publishedPrecision) };
}
