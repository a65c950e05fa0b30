"use client";

import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Choice } from "@/components/ui/use-choice-search";
import { languageChoices } from "@/lib/shared/language-names";
import { parseDate, typedText } from "@/lib/shared/parse-date";
import { type Failure, fail } from "@/lib/shared/result";
import { OutletField, outletInput } from "./outlet-field";

/** What the fields hold. The date field keeps its own text; `published` is what it was last understood as. */
export type DetailsTyped = {
  title: string;
  outlet: Choice | null;
  byline: string;
  published: string;
  language: string;
  url: string;
};

/** The details of an article: proposed, and here put right. */
export function ArticleFields({ value, onChange }: { value: DetailsTyped; onChange: (value: DetailsTyped) => void }) {
  const set = (change: Partial<DetailsTyped>) => onChange({ ...value, ...change });
  const typed = parseDate(value.published);
  return (
    <>
      <Field label="Title" name="title" required>
        <Textarea
          serif
          rows={1}
          lang={value.language}
          value={value.title}
          onChange={(event) => set({ title: event.target.value })}
          className="min-h-0"
        />
      </Field>
      <OutletField value={value.outlet} onChange={(outlet) => set({ outlet })} />
      <Field label="Byline" name="byline">
        <Input dir="auto" value={value.byline} onChange={(event) => set({ byline: event.target.value })} />
      </Field>
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <Field label="Published on" name="publishedOn">
          <DateInput
            defaultValue={typed.ok ? typed.date : null}
            onChange={(date) => set({ published: date ? typedText(date) : "" })}
            placeholder="12 Sep 2023"
          />
        </Field>
        <Field label="Language" name="language">
          <Select value={value.language} onChange={(event) => set({ language: event.target.value })}>
            {languageChoices(value.language).map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label="Address" name="url" hint="Where a reader finds it.">
        <Input
          type="url"
          placeholder="https://"
          value={value.url}
          onChange={(event) => set({ url: event.target.value })}
        />
      </Field>
    </>
  );
}

/** The details as the desk takes them, or what has to be put right first. `published` is the text of the date field. */
export function readDetails(value: DetailsTyped, published: string) {
  const typed = published.trim() === "" ? null : parseDate(published);
  if (typed !== null && (!typed.ok || typed.date.precision !== "DAY")) {
    const message = typed.ok
      ? "An article appears on one day. Write it like 12 Sep 2023, or leave it empty."
      : typed.message;
    return fail("INVALID", "The date of publication is not a day.", { fieldErrors: { publishedOn: [message] } });
  }
  return {
    title: value.title,
    outlet: outletInput(value.outlet),
    byline: value.byline,
    publishedOn: typed?.date.from ?? null,
    language: value.language,
    url: value.url,
  };
}

export const isFailure = (value: object): value is Failure => "ok" in value && value.ok === false;
