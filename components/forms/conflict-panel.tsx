"use client";

import { GitCompareArrows } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ConflictField, type ConflictingText } from "./conflict-field";

/**
 * Two people saved the same record: shows for every field that differs what is there now and what this person typed,
 * and takes one, the other, or something made of both. Nothing is saved before `onResolve`.
 */
export function ConflictPanel({
  fields,
  savedBy,
  pending = false,
  onResolve,
  onDismiss,
}: {
  fields: readonly ConflictingText[];
  /** Who saved in between, and when: "Ana Kovač, 14:02 UTC". */
  savedBy?: string;
  pending?: boolean;
  /** The text chosen for every field, the ones that agree included, by name. */
  onResolve: (values: Record<string, string>) => void;
  onDismiss: () => void;
}) {
  const [values, setValues] = useState(() => Object.fromEntries(fields.map((field) => [field.name, field.mine])));
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <section aria-label="Two versions of the same text" className="@container grid gap-5 border-t-2 border-ink pt-4">
      <Callout tone="changed" role="alert" icon={<GitCompareArrows aria-hidden />}>
        <b>Somebody saved this while you were writing{savedBy ? ` (${savedBy})` : ""}.</b> Nothing of yours is lost.
        Choose for each field what stays.
      </Callout>
      {differing.map((field) => (
        <ConflictField
          key={field.name}
          field={field}
          value={values[field.name] ?? ""}
          onChange={(value) => setValues((all) => ({ ...all, [field.name]: value }))}
        />
      ))}
      {differing.length === 0 ? <p>Both of you wrote the same. Save again to keep it.</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" aria-disabled={pending} onClick={() => (pending ? undefined : onResolve(values))}>
          {pending ? "Saving…" : "Save what I chose"}
        </Button>
        <Button variant="quiet" onClick={onDismiss}>
          Go back to my text
        </Button>
      </div>
    </section>
  );
}
