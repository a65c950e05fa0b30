"use client";

import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import type { AssertionRecord, ClaimPassage } from "@/lib/claims/types";
import { newId } from "@/lib/shared/new-id";
import { addAssertionAction, changeAssertionAction } from "./actions";
import { type AssertionChoices, AssertionFields } from "./assertion-fields";
import { assertionTexts, choicesOf, readAssertion } from "./read-assertion";

/** Records that a party asserts the claim. */
export function AddAssertion({
  claimId,
  passages,
  first,
}: {
  claimId: string;
  passages: readonly ClaimPassage[];
  /** It is the first one, and so the primary one. */
  first: boolean;
}) {
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  const empty = useMemo(() => choicesOf(null), []);
  const choices = useDraft<AssertionChoices>(`assertion.new.${claimId}.choices`, empty);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="Who says it"
      trigger={
        <Button variant="quiet" size="small">
          <Plus aria-hidden /> Assertion
        </Button>
      }
    >
      <Form
        action={addAssertionAction}
        draftKey={`assertion.new.${claimId}`}
        read={(data) => {
          const content = readAssertion((name) => data.get(name), choices.value, false);
          return "ok" in content ? content : { id, claimId, ...content };
        }}
        onSuccess={() => {
          choices.discard();
          setId(newId());
          setOpen(false);
          notify("The assertion is recorded.");
        }}
      >
        <AssertionFields
          record={null}
          passages={passages}
          choices={choices.value}
          onChoices={choices.setValue}
          offersPrimary={!first}
        />
        <SubmitButton>Record the assertion</SubmitButton>
      </Form>
    </Sheet>
  );
}

const LABELS = {
  capacity: "Capacity",
  words: "The words",
  wordsLanguage: "Language of the words",
  translation: "Translation",
  said: "Said on",
  locator: "Place in it",
} as const;

/** Changes an assertion. Of two savers the second sees both texts and loses nothing. */
export function ChangeAssertion({ record, passages }: { record: AssertionRecord; passages: readonly ClaimPassage[] }) {
  const [open, setOpen] = useState(false);
  const filled = useMemo(() => choicesOf(record), [record]);
  const choices = useDraft<AssertionChoices>(`assertion.${record.id}.choices`, filled);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="Change the assertion"
      trigger={
        <Button variant="quiet" size="small" aria-label={`Change the assertion by ${record.party.name}`}>
          Change
        </Button>
      }
    >
      <Form
        action={changeAssertionAction}
        draftKey={`assertion.${record.id}`}
        version={record.version}
        read={(data) => {
          const content = readAssertion((name) => data.get(name), choices.value, record.primary);
          return "ok" in content ? content : { id: record.id, version: Number(data.get("version")), ...content };
        }}
        onSuccess={() => {
          choices.clear();
          setOpen(false);
          notify("The assertion is saved.");
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as AssertionRecord;
          const theirs = assertionTexts(now);
          const said = mine.said === null ? null : { ...mine.said, to: mine.said.to ?? mine.said.from };
          const own = assertionTexts({ ...now, ...mine, said } as AssertionRecord);
          return (
            <ConflictPanel
              fields={Object.entries(LABELS).map(([name, label]) => ({
                name,
                label,
                mine: own[name] ?? "",
                theirs: theirs[name] ?? "",
              }))}
              onResolve={(texts) => {
                // Mode, passage and parties have no text to compare: this form's own choice stays, as the panel says of the rest.
                const chosen = readAssertion(
                  (name) => texts[name] ?? ownChoice(mine, name),
                  choices.value,
                  now.primary || mine.primary,
                );
                if (!("ok" in chosen)) resolve({ id: record.id, version: now.version, ...chosen });
              }}
              onDismiss={dismiss}
            />
          );
        }}
      >
        <AssertionFields
          record={record}
          passages={passages}
          choices={choices.value}
          onChoices={choices.setValue}
          offersPrimary={!record.primary}
        />
        <SubmitButton>Save the assertion</SubmitButton>
      </Form>
    </Sheet>
  );
}

function ownChoice(mine: { mode: string; passageId: string | null }, name: string): string | null {
  if (name === "mode") return mine.mode;
  return name === "passageId" ? mine.passageId : null;
}
