"use client";

import { useId, useState } from "react";
import { type ParsedDate, parseDate, type TypedDate, typedText } from "@/lib/shared/parse-date";
import { formatPreciseDate, PRECISION_NOTES } from "@/lib/shared/precise-date";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

function understood(parsed: ParsedDate): string {
  if (!parsed.ok) return parsed.message;
  const note = PRECISION_NOTES[parsed.date.precision];
  return `Understood: ${formatPreciseDate(parsed.date, "long")}${note ? `, ${note}` : ""}.`;
}

/**
 * A date typed as one writes it, "22 Dec 2022", "Dec 2022", "2022" or a period; what is typed says how exactly the
 * date is known, and the line below says how it was understood. The form gets the text: read it with `parseDate`.
 */
export function DateInput({
  defaultValue,
  onChange,
  name,
  placeholder = "22 Dec 2022, Dec 2022 or 2022",
}: {
  defaultValue?: TypedDate | null;
  /** Null while the text is empty or not understood. */
  onChange?: (date: TypedDate | null) => void;
  name?: string;
  placeholder?: string;
}) {
  const wiring = useFieldWiring();
  const readingId = useId();
  const [text, setText] = useState(defaultValue ? typedText(defaultValue) : "");
  const [left, setLeft] = useState(false);
  const parsed = text.trim() === "" ? null : parseDate(text);
  const wrong = left && parsed?.ok === false;
  return (
    <div className="grid gap-1">
      <input
        {...wiring}
        name={name ?? wiring.name}
        value={text}
        placeholder={placeholder}
        autoComplete="off"
        aria-invalid={wrong || wiring["aria-invalid"]}
        aria-describedby={[wiring["aria-describedby"], readingId].filter(Boolean).join(" ")}
        onChange={(event) => {
          setText(event.target.value);
          const next = parseDate(event.target.value);
          onChange?.(next.ok ? next.date : null);
        }}
        onBlur={() => setLeft(true)}
        className="control"
      />
      <p id={readingId} aria-live="polite" className={cn("meta min-h-[1.45em]", wrong && "font-medium text-alert")}>
        {parsed && (parsed.ok || left) ? understood(parsed) : ""}
      </p>
    </div>
  );
}
