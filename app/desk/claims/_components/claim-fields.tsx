"use client";

import { type ReactNode, useState } from "react";
import { DateInput } from "@/components/ui/date-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import {
  CLAIM_KIND_HINTS,
  CLAIM_KIND_LABELS,
  type ClaimKind,
  RISK_HINTS,
  RISK_LABELS,
  type Risk,
} from "@/lib/claims/labels";
import { parseDate, type TypedDate } from "@/lib/shared/parse-date";
import { type Failure, fail } from "@/lib/shared/result";
import { topicsFrom } from "./topics-from";

export type ClaimContent = {
  statement: string;
  language: string;
  kind: ClaimKind;
  event: TypedDate | null;
  topics: string[];
  risk: Risk;
};

export const EMPTY_CLAIM: ClaimContent = {
  statement: "",
  language: "en",
  kind: "FACT",
  event: null,
  topics: [],
  risk: "NORMAL",
};

const optionsOf = <V extends string>(labels: Record<V, string>, hints: Record<V, string>) =>
  (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value], hint: hints[value] }));

/** The fields of what a claim says, for a new one and for a change. */
export function ClaimFields({
  content,
  seenBefore,
}: {
  content: ClaimContent;
  /** What is shown under a statement that was typed here: claims that say the same. */
  seenBefore: (statement: string) => ReactNode;
}) {
  const [statement, setStatement] = useState(content.statement);
  return (
    <>
      <Field
        label="Claim"
        name="statement"
        limit={500}
        hint="One proposition in neutral words, as it is claimed and never as its negation."
        required
      >
        <Textarea
          serif
          rows={3}
          defaultValue={content.statement}
          onChange={(event) => setStatement(event.target.value)}
        />
      </Field>
      {seenBefore(statement === content.statement ? "" : statement)}
      <Field label="When it happened, by the claim" name="event" hint="Leave it empty when the claim names no time.">
        <DateInput defaultValue={content.event} />
      </Field>
      <Field label="Topics" name="topics" hint="Separated by commas.">
        <Input defaultValue={content.topics.join(", ")} autoComplete="off" />
      </Field>
      <Field label="Language" name="language" hint="A tag such as en, ru or zh-Hant." required>
        <Input defaultValue={content.language} autoComplete="off" className="max-w-32" />
      </Field>
      <FieldGroup label="Kind" name="kind">
        <RadioCards
          name="kind"
          hints="chosen"
          defaultValue={content.kind}
          options={optionsOf(CLAIM_KIND_LABELS, CLAIM_KIND_HINTS)}
        />
      </FieldGroup>
      <FieldGroup label="Risk" name="risk">
        <RadioCards name="risk" defaultValue={content.risk} options={optionsOf(RISK_LABELS, RISK_HINTS)} />
      </FieldGroup>
    </>
  );
}

/** What the fields hold, or the message for a date that is not understood. */
export function readClaim(get: (name: string) => FormDataEntryValue | null): ClaimContent | Failure {
  const text = (name: string) => String(get(name) ?? "");
  const typed = text("event").trim();
  const parsed = typed === "" ? null : parseDate(typed);
  if (parsed !== null && !parsed.ok)
    return fail("INVALID", parsed.message, { fieldErrors: { event: [parsed.message] } });
  return {
    statement: text("statement"),
    language: text("language"),
    kind: (text("kind") || "FACT") as ClaimKind,
    event: parsed?.date ?? null,
    topics: topicsFrom(text("topics")),
    risk: (text("risk") || "NORMAL") as Risk,
  };
}
