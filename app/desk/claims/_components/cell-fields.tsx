"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldTime } from "./field-time";
import { topicsFrom } from "./topics-from";

/** A due time, in UTC; empty for none. */
export function DueFields({ dueAt, onDone }: { dueAt: Date | null; onDone: (dueAt: Date | null) => void }) {
  const [text, setText] = useState(fieldTime(dueAt));
  const due = text === "" ? null : new Date(`${text}Z`);
  const wrong = due !== null && Number.isNaN(due.getTime());
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onDone(due);
      }}
    >
      <Field label="Due" hint="Time in UTC." error={wrong ? "This is no time." : null}>
        <Input type="datetime-local" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Save
        </Button>
        {dueAt ? (
          <Button variant="quiet" onClick={() => onDone(null)}>
            No due time
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** Topics as words between commas. */
export function TopicFields({ topics, onDone }: { topics: readonly string[]; onDone: (topics: string[]) => void }) {
  const [text, setText] = useState(topics.join(", "));
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(topicsFrom(text));
      }}
    >
      <Field label="Topics" hint="Separated by commas.">
        <Input value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button type="submit" variant="primary" className="justify-self-start">
        Save
      </Button>
    </form>
  );
}
