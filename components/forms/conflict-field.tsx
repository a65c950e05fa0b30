"use client";

import { useId, useState } from "react";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { WordDiff } from "@/components/ui/word-diff";

export type ConflictingText = {
  name: string;
  label: string;
  mine: string;
  theirs: string;
  /** For a field that is chosen from a list: its values in words. */
  words?: Readonly<Record<string, string>>;
};

type Choice = "mine" | "theirs" | "own";

const CHOICES: readonly { value: Choice; label: string; ofList?: string }[] = [
  { value: "mine", label: "Keep mine" },
  { value: "theirs", label: "Take theirs" },
  { value: "own", label: "Write a third", ofList: "Choose another" },
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
  const { words } = field;
  const inWords = (text: string) => words?.[text] ?? text;

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
            {inWords(field.theirs) || <span className="text-muted">empty</span>}
          </p>
        </div>
        <div className="border-rule p-3 border-t @lg:border-s @lg:border-t-0">
          <p className="meta mb-1">Yours, against what is saved</p>
          {words ? (
            <p className="said">{inWords(field.mine) || <span className="text-muted">empty</span>}</p>
          ) : (
            <WordDiff before={field.theirs} after={field.mine} className="said" />
          )}
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
            {(words && option.ofList) ?? option.label}
          </label>
        ))}
      </div>
      {choice === "own" && words ? (
        <Select aria-label={`${field.label}, another`} value={value} onChange={(event) => onChange(event.target.value)}>
          {Object.hasOwn(words, value) ? null : <option value={value}>{value}</option>}
          {Object.entries(words).map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </Select>
      ) : null}
      {choice === "own" && !words ? (
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
