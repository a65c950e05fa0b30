"use client";

import { useState } from "react";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonLook } from "@/components/ui/button-look";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ArticleProposal } from "@/lib/articles/types";
import { type Origin, proposeFrom } from "./propose";

export type Way = Origin["way"];

/** What is typed so far, for every way in: changing one's mind loses nothing. */
export type Typed = { way: Way; text: string; url: string };

const WAYS: readonly { way: Way; label: string }[] = [
  { way: "PASTE", label: "Pasted text" },
  { way: "FILE", label: "File" },
  { way: "URL", label: "Address" },
];

/** The three ways in. Nothing is stored: what is read comes back to be corrected. */
export function OriginForm({
  typed,
  onType,
  onRead,
}: {
  typed: Typed;
  onType: (typed: Typed) => void;
  onRead: (proposal: ArticleProposal) => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className="grid max-w-[44rem] gap-5">
      <Ways
        chosen={typed.way}
        onChoose={(way) => {
          setFile(null);
          onType({ ...typed, way });
        }}
      />
      {/* A refusal belongs to the way it was met on: another way begins without it. The choice stays outside, for it has the focus. */}
      <Form key={typed.way} action={proposeFrom} read={() => originOf(typed, file)} onSuccess={onRead}>
        {typed.way === "PASTE" ? (
          <Field
            label="Text of the article"
            name="text"
            hint="Paste the whole page. What does not belong to the article is cut in the next step, and can be put back."
          >
            <Textarea
              serif
              rows={14}
              className="min-h-80"
              value={typed.text}
              onChange={(event) => onType({ ...typed, text: event.target.value })}
            />
          </Field>
        ) : null}
        {typed.way === "FILE" ? (
          <Field label="File" name="file" hint="A .txt or .html file of at most 5 MB, in any encoding.">
            <Input
              type="file"
              accept=".txt,.html,.htm,.xhtml,text/plain,text/html"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
              className="py-1.5 file:me-3 file:border-0 file:bg-transparent file:font-medium file:text-link"
            />
          </Field>
        ) : null}
        {typed.way === "URL" ? (
          <Field
            label="Address"
            name="url"
            hint="The desk reads the page once. Pages behind a sign-in or a payment have to be pasted."
          >
            <Input
              type="url"
              inputMode="url"
              placeholder="https://"
              value={typed.url}
              onChange={(event) => onType({ ...typed, url: event.target.value })}
            />
          </Field>
        ) : null}
        <SubmitButton pendingLabel="Reading…">Read it</SubmitButton>
      </Form>
    </div>
  );
}

function Ways({ chosen, onChoose }: { chosen: Way; onChoose: (way: Way) => void }) {
  return (
    <fieldset>
      <legend className="smallcaps mb-1.5">Where is the article?</legend>
      <div className="flex flex-wrap">
        {WAYS.map(({ way, label }) => (
          <label
            key={way}
            className={cn(
              buttonLook(),
              "-ms-px rounded-none first:ms-0 has-checked:border-ink has-checked:bg-ink has-checked:text-page has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
            )}
          >
            <input
              type="radio"
              name="way"
              checked={chosen === way}
              onChange={() => onChoose(way)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function originOf({ way, text, url }: Typed, file: File | null): Origin {
  if (way === "PASTE") return { way, text };
  return way === "URL" ? { way, url } : { way, file };
}
