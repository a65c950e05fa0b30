"use client";

import { useId, useState } from "react";
import { Textarea } from "@/components/ui/textarea";
import { WordDiff } from "@/components/ui/word-diff";

export type ConflictingText = { name: string; label: string; mine: string; theirs: string };

type Choice = "mine" | "theirs" | "own";

const CHOICES: readonly { value: Choice; label: string }[] = [
  { value: "mine", label: "Keep mine" },
  { value: "theirs", label: "Take theirs" },
  { value: "own", label: "Write a third" },
];

/** One field of a conflict: theirs and mine side by side, the difference marked in mine, and the choice. */
export function ConflictField({
  field,
  value,
  onChange,
}: {
  field: ConflictingText;
  value: string;
  onChange: (value: string) => void;
}) {
  const [choice, setChoice] = useState<Choice>("mine");
  const id = useId();

  function choose(next: Choice) {
    setChoice(next);
    if (next !== "own") onChange(field[next]);
  }

  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="smallcaps mb-2">{field.label}</legend>
      <div className="grid border border-rule @lg:grid-cols-2">
        <div className="p-3">
          <p className="meta mb-1">Saved now</p>
          <p dir="auto" className="said whitespace-pre-wrap">
            {field.theirs || <span className="text-muted">empty</span>}
          </p>
        </div>
        <div className="border-rule p-3 border-t @lg:border-s @lg:border-t-0">
          <p className="meta mb-1">Yours, against what is saved</p>
          <WordDiff before={field.theirs} after={field.mine} className="said" />
        </div>
      </div>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {CHOICES.map((option) => (
          <label key={option.value} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={id}
              checked={choice === option.value}
              onChange={() => choose(option.value)}
              className="size-3.5 accent-ink"
            />
            {option.label}
          </label>
        ))}
      </div>
      {choice === "own" ? (
        <Textarea
          aria-label={`${field.label}, a third text`}
          serif
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : null}
    </fieldset>
  );
}
