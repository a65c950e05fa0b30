"use client";

import { useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import { RELIABILITY_LABELS, SOURCE_KIND_LABELS } from "@/lib/sources/labels";
import type { SourceRecord } from "@/lib/sources/types";
import { changeSourceAction } from "../../../../sources/actions";
import { readSource, SourceFields, sourceTexts } from "./source-fields";

const LABELS = {
  url: "Link",
  title: "Title",
  kind: "What it is",
  publisher: "Publisher",
  published: "Published",
  language: "Language",
  reliability: "Reliability of the source",
  originGroup: "Origin",
} as const;

const WORDS: Partial<Record<string, Record<string, string>>> = {
  kind: SOURCE_KIND_LABELS,
  reliability: { "": "Not judged yet", ...RELIABILITY_LABELS },
};

/** Changes what is said about a source, wherever it is cited. Of two savers the second sees both texts and loses nothing. */
export function ChangeSource({ source }: { source: SourceRecord }) {
  const [open, setOpen] = useState(false);
  const publisherId = source.publisherParty?.id ?? null;
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title="Change the source"
      trigger={
        <Button size="small" variant="quiet" aria-label={`Change the source ${source.title}`}>
          Source
        </Button>
      }
    >
      <Form
        action={changeSourceAction}
        draftKey={`source.${source.id}`}
        version={source.version}
        read={(data) => {
          const content = readSource((name) => data.get(name));
          if ("ok" in content) return content;
          return { id: source.id, version: Number(data.get("version")), ...content, publisherId };
        }}
        onSuccess={() => {
          setOpen(false);
          notify("The source is saved.");
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as SourceRecord;
          const published =
            mine.published === null ? null : { ...mine.published, to: mine.published.to ?? mine.published.from };
          const own = sourceTexts({ ...now, ...mine, published, title: mine.title ?? "" } as SourceRecord);
          const theirs = sourceTexts(now);
          return (
            <ConflictPanel
              fields={Object.entries(LABELS).map(([name, label]) => ({
                name,
                label,
                mine: own[name] ?? "",
                theirs: theirs[name] ?? "",
                words: WORDS[name],
              }))}
              onResolve={(texts) => {
                const chosen = readSource((name) => texts[name] ?? null);
                if (!("ok" in chosen)) resolve({ id: source.id, version: now.version, ...chosen, publisherId });
              }}
              onDismiss={dismiss}
            />
          );
        }}
      >
        <SourceFields source={source} />
        <SubmitButton>Save the source</SubmitButton>
      </Form>
    </Sheet>
  );
}
