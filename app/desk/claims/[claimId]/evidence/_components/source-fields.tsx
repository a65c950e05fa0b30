"use client";

import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { RELIABILITY_LABELS, type Reliability, SOURCE_KIND_LABELS, type SourceKind } from "@/lib/sources/labels";
import type { SourceRecord } from "@/lib/sources/types";
import { dateOf, dateText, textOf, typedDate } from "../../../../_components/form-fields";

type Get = (name: string) => FormDataEntryValue | null;

/** The fields of a source. `prefix` is where their messages are found: "newSource." inside the form of an evidence item. */
export function SourceFields({
  source,
  url = null,
  title = null,
  prefix = "",
}: {
  source: SourceRecord | null;
  url?: string | null;
  title?: string | null;
  prefix?: string;
}) {
  const name = (field: string) => `${prefix}${field}`;
  return (
    <>
      <Field label="Link" name={name("url")} hint="Leave it empty for a document that is not on the web.">
        <Input type="url" inputMode="url" defaultValue={source?.url ?? url ?? ""} autoComplete="off" />
      </Field>
      <Field label="Title" name={name("title")} hint="Empty, the title of the page is taken when its copy is made.">
        <Input defaultValue={source?.title ?? title ?? ""} autoComplete="off" dir="auto" />
      </Field>
      <Field label="What it is" name={name("kind")}>
        <Select defaultValue={source?.kind ?? "DOCUMENT"}>
          {Object.entries(SOURCE_KIND_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Publisher" name={name("publisher")}>
        <Input defaultValue={source?.publisher ?? ""} autoComplete="off" dir="auto" />
      </Field>
      <Field label="Published" name={name("published")}>
        <DateInput defaultValue={typedDate(source?.published ?? null)} />
      </Field>
      <Field label="Language" name={name("language")} hint="A tag such as en, ru or ko.">
        <Input defaultValue={source?.language ?? ""} autoComplete="off" className="max-w-32" />
      </Field>
      <Field label="Reliability of the source" name={name("reliability")}>
        <Select defaultValue={source?.reliability ?? ""}>
          <option value="">Not judged yet</option>
          {Object.entries(RELIABILITY_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {value}: {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="Origin"
        name={name("originGroup")}
        hint="Where it comes from in the end. Sources with the same origin count as one: five papers, one wire story."
      >
        <Input defaultValue={source?.originGroup ?? ""} autoComplete="off" />
      </Field>
    </>
  );
}

/** What the fields of a source hold, or the message for a date that is not understood. */
export function readSource(get: Get, prefix = "") {
  const text = (field: string) => textOf(get, `${prefix}${field}`);
  const published = dateOf(get, `${prefix}published`);
  if (!published.ok) return published;
  return {
    kind: (text("kind") ?? "DOCUMENT") as SourceKind,
    title: text("title"),
    url: text("url"),
    publisher: text("publisher"),
    publisherId: null as string | null,
    published: published.date,
    language: text("language"),
    reliability: text("reliability") as Reliability | null,
    originGroup: text("originGroup"),
  };
}

/** Every text of a source by the name of its field, for the comparison of two of them. */
export function sourceTexts(source: SourceRecord): Record<string, string> {
  return {
    url: source.url ?? "",
    title: source.title,
    kind: source.kind,
    publisher: source.publisher ?? "",
    published: dateText(source.published),
    language: source.language ?? "",
    reliability: source.reliability ?? "",
    originGroup: source.originGroup ?? "",
  };
}
