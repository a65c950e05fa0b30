"use client";

import { useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import { CREDIBILITY_LABELS, DIRECTNESS_LABELS, STANCE_LABELS } from "@/lib/evidence/labels";
import type { EvidenceContent, EvidenceItem } from "@/lib/evidence/types";
import { formatInstant } from "@/lib/shared/dates";
import { textOf } from "../../../../_components/form-fields";
import { changeEvidenceAction } from "../actions";
import { EvidenceFields, evidenceTexts, readEvidence } from "./evidence-fields";

const LABELS = {
  stance: "Which way it speaks",
  locator: "Place in it",
  excerpt: "Excerpt",
  excerptLanguage: "Language of the excerpt",
  directness: "How direct it is",
  credibility: "Credibility",
  note: "Note",
} as const;

const WORDS: Partial<Record<string, Record<string, string>>> = {
  stance: STANCE_LABELS,
  directness: DIRECTNESS_LABELS,
  credibility: { "": "Not judged yet", ...CREDIBILITY_LABELS },
};

/** Changes an evidence item. Of two savers the second sees both texts and loses nothing. */
export function ChangeEvidence({ item }: { item: EvidenceItem }) {
  const [open, setOpen] = useState(false);
  const kept = item.captures.filter((capture) => capture.sha256 !== null);
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={`Change E-${item.number}`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Change E-${item.number}`}>
          Change
        </Button>
      }
    >
      <Form
        action={changeEvidenceAction}
        draftKey={`evidence.${item.id}`}
        version={item.version}
        read={(data) => {
          const get = (name: string) => data.get(name);
          return {
            id: item.id,
            version: Number(data.get("version")),
            captureId: textOf(get, "captureId"),
            ...readEvidence(get),
          };
        }}
        onSuccess={() => {
          setOpen(false);
          notify(`E-${item.number} is saved.`);
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as EvidenceContent;
          const [own, theirs] = [evidenceTexts(mine as ReturnType<typeof readEvidence>), evidenceTexts(now)];
          return (
            <ConflictPanel
              fields={Object.entries(LABELS).map(([name, label]) => ({
                name,
                label,
                mine: own[name] ?? "",
                theirs: theirs[name] ?? "",
                words: WORDS[name],
              }))}
              onResolve={(texts) =>
                resolve({
                  ...readEvidence((name) => texts[name] ?? null),
                  id: item.id,
                  version: now.version,
                  confidential: mine.confidential,
                  captureId: mine.captureId,
                })
              }
              onDismiss={dismiss}
            />
          );
        }}
      >
        <EvidenceFields item={item} />
        {kept.length > 0 ? (
          <Field label="Copy that was read" name="captureId">
            <Select defaultValue={item.captureId ?? ""}>
              <option value="">None</option>
              {kept.map((capture) => (
                <option key={capture.id} value={capture.id}>
                  {formatInstant(capture.capturedAt)}, sha256 {capture.sha256?.slice(0, 8)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <SubmitButton>Save E-{item.number}</SubmitButton>
      </Form>
    </Sheet>
  );
}
