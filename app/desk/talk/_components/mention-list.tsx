"use client";

import { cn } from "@/components/ui/cn";
import { LiveRegion } from "@/components/ui/live-region";
import { popupLook, rowLook } from "@/components/ui/popup-look";
import { counted } from "@/lib/shared/count";
import type { MentionPicker } from "./use-mention-picker";

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** The members whose name begins as what is typed after the "@". The text field keeps the focus, and names the row that is chosen. */
export function MentionList({ id, picker }: { id: string; picker: MentionPicker }) {
  const { people, active, pick } = picker;
  return (
    <>
      <LiveRegion>
        {people.length > 0
          ? `${counted(people.length, "member")}. Arrow keys choose, Enter mentions, Escape closes.`
          : ""}
      </LiveRegion>
      {people.length > 0 ? (
        <ul
          id={id}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of choices, of which the text field names the chosen one
          role="listbox"
          aria-label="Members to mention"
          className={cn(popupLook, "absolute inset-x-0 top-full z-60 mt-1 max-h-64 max-w-80 overflow-y-auto py-1")}
        >
          {people.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text field
            <li
              key={person.id}
              id={optionId(id, index)}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a choice of the list
              role="option"
              aria-selected={index === active}
              data-highlighted={index === active ? "" : undefined}
              className={rowLook}
              // Before the field loses the focus to the press.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <span dir="auto">{person.name}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
