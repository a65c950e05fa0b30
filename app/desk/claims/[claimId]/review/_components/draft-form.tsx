"use client";

import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, FieldGroup } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { VerdictCode } from "@/lib/reviews/labels";
import { REASON_LIMIT } from "@/lib/reviews/schema";
import type { Draft, VerdictChoice } from "@/lib/reviews/types";
import { type Ability, reasonsOf } from "@/lib/shared/ability";
import { formatInstant } from "@/lib/shared/dates";
import { saveDraftAction } from "../actions";

type Texts = {
  verdict: string | null;
  reason: string | null;
  known: string | null;
  unknown: string | null;
  singleOriginReason: string | null;
};

const LABELS: Record<keyof Texts, string> = {
  verdict: "Verdict",
  reason: "Reason for readers",
  known: "What we know",
  unknown: "What we do not know",
  singleOriginReason: "Why one origin is enough",
};
const NAMES = Object.keys(LABELS) as (keyof Texts)[];

/** The drafted verdict: rating with its definition, one sentence for readers, what is known and what is not. */
export function DraftForm({
  draft,
  verdicts,
  can,
}: {
  draft: Draft;
  verdicts: readonly VerdictChoice[];
  can: Ability;
}) {
  return (
    <Form
      action={saveDraftAction}
      version={draft.version}
      draftKey={`review.${draft.id}`}
      read={(data) => ({ ...readTexts((name) => data.get(name)), id: draft.id, version: Number(data.get("version")) })}
      onSuccess={() => notify("The draft is saved.")}
      conflict={({ current, mine, resolve, dismiss }) => {
        const now = current as Texts & { version: number; savedAt: Date | string; savedBy: string | null };
        return (
          <ConflictPanel
            savedBy={`${now.savedBy ?? "a member"}, ${formatInstant(now.savedAt)}`}
            fields={NAMES.map((name) => ({
              name,
              label: LABELS[name],
              mine: mine[name] ?? "",
              theirs: now[name] ?? "",
              words: name === "verdict" ? Object.fromEntries(verdicts.map((one) => [one.code, one.name])) : undefined,
            }))}
            onResolve={(texts) =>
              resolve({ ...readTexts((name) => texts[name] ?? ""), id: draft.id, version: now.version })
            }
            onDismiss={dismiss}
          />
        );
      }}
    >
      <FieldGroup label="Verdict" name="verdict">
        <RadioCards
          name="verdict"
          defaultValue={draft.verdict}
          options={verdicts.map(({ code, name, definition }) => ({ value: code, label: name, hint: definition }))}
        />
      </FieldGroup>
      <Field
        label="Reason for readers"
        name="reason"
        limit={REASON_LIMIT}
        hint="One sentence. It stands beside the verdict."
      >
        <Textarea serif rows={3} defaultValue={draft.reason ?? ""} />
      </Field>
      <Field label="What we know" name="known">
        <Textarea serif rows={5} defaultValue={draft.known ?? ""} />
      </Field>
      <Field label="What we do not know" name="unknown">
        <Textarea serif rows={4} defaultValue={draft.unknown ?? ""} />
      </Field>
      <Field
        label="Why one origin is enough"
        name="singleOriginReason"
        hint="Only when the evidence has fewer than two independent origins. Readers see it."
      >
        <Input defaultValue={draft.singleOriginReason ?? ""} />
      </Field>
      {can.ok ? <SubmitButton>Save the draft</SubmitButton> : <BlockedReasons reasons={reasonsOf(can)} />}
    </Form>
  );
}

function readTexts(get: (name: keyof Texts) => FormDataEntryValue | null) {
  const text = (name: keyof Texts) => String(get(name) ?? "") || null;
  return {
    verdict: text("verdict") as VerdictCode | null,
    reason: text("reason"),
    known: text("known"),
    unknown: text("unknown"),
    singleOriginReason: text("singleOriginReason"),
  };
}
