"use client";

import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from "react";
import { Textarea } from "@/components/ui/textarea";
import { MAX_COMMENT } from "@/lib/comments/schema";
import type { Named } from "@/lib/shared/mention-text";
import { MentionList, optionId } from "./mention-list";
import { useMentionPicker } from "./use-mention-picker";

/** What is typed, and whom each "@Name" in it stands for. */
export type CommentDraft = { text: string; named: Named[] };

/** The text of a comment. "@" offers members; Ctrl Enter sends. */
export function CommentField({
  ref,
  value,
  onChange,
  onSend,
}: {
  ref?: Ref<HTMLTextAreaElement>;
  value: CommentDraft;
  onChange: (value: CommentDraft) => void;
  onSend: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  const listId = useId();
  const picker = useMentionPicker((person, start) => {
    const caret = field.current?.selectionStart ?? value.text.length;
    const before = `${value.text.slice(0, start)}@${person.name} `;
    const others = value.named.filter(({ name }) => name !== person.name);
    onChange({ text: before + value.text.slice(caret).replace(/^ /, ""), named: [...others, person] });
    // After React has put the text in.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  });
  const open = picker.people.length > 0;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (plain && picker.onKey(event.key)) {
      event.preventDefault();
      // A sheet around would close with its list.
      event.stopPropagation();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  }

  return (
    <div className="relative">
      <Textarea
        ref={field}
        rows={3}
        maxLength={MAX_COMMENT}
        value={value.text}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? optionId(listId, picker.active) : undefined}
        onChange={(event) => {
          onChange({ ...value, text: event.target.value });
          picker.look(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => picker.close()}
      />
      <MentionList id={listId} picker={picker} />
    </div>
  );
}
