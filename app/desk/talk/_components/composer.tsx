"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { BusyButton } from "@/components/forms/busy-button";
import { DraftNotice } from "@/components/forms/draft-notice";
import { FailureNotice } from "@/components/forms/failure-notice";
import { type Action, useAction } from "@/components/forms/use-action";
import { useDraft } from "@/components/forms/use-draft";
import { KeyHint } from "@/components/layout/printed-keys";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { storedText } from "@/lib/shared/mention-text";
import { newId } from "@/lib/shared/new-id";
import { previewCommentAction } from "../actions";
import { type CommentDraft, CommentField } from "./comment-field";

/** A draft with the ids of what it will become: sent again after a lost answer it makes nothing twice. */
type Kept = CommentDraft & { id: string; threadId: string };

type ComposerProps<I, T> = {
  claimId: string;
  /** Names the text field, and the draft that is kept of it. */
  label: string;
  draftKey: string;
  first?: CommentDraft;
  action: Action<I, T>;
  input: (body: string, ids: { id: string; threadId: string }) => I;
  sendLabel: string;
  autoFocus?: boolean;
  onSent?: (data: T) => void;
  /** Stays as it is when it is sent, until it is taken away. */
  once?: boolean;
  onCancel?: () => void;
};

/** Where a comment is written. Once it is sent, an empty one stands there. */
export function Composer<I, T>(props: ComposerProps<I, T>) {
  const [round, setRound] = useState(0);
  return (
    <OneComment
      key={round}
      {...props}
      onSent={(data) => {
        if (!props.once) setRound(round + 1);
        props.onSent?.(data);
      }}
    />
  );
}

function OneComment<I, T>(props: ComposerProps<I, T>) {
  const { claimId, label, draftKey, first, action, input, sendLabel, autoFocus, onSent, onCancel } = props;
  const [initial] = useState<Kept>(() => ({ text: "", named: [], ...first, id: newId(), threadId: newId() }));
  const { value, setValue, restoredAt, clear, discard } = useDraft<Kept>(`comment.${draftKey}`, initial);
  const [shown, setShown] = useState<ReactNode>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const sending = useAction(action, {
    onSuccess: (data) => {
      clear();
      onSent?.(data);
    },
  });
  const preview = useAction(previewCommentAction, { onSuccess: setShown });
  const body = storedText(value.text, value.named);
  const empty = value.text.trim() === "";
  const failure = sending.failure ?? preview.failure;

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);

  function send() {
    if (empty) field.current?.focus();
    else void sending.run(input(body, { id: value.id, threadId: value.threadId }));
  }

  return (
    <form
      aria-label={label}
      className="grid gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {restoredAt && value.text !== "" ? <DraftNotice savedAt={restoredAt} onDiscard={discard} /> : null}
      <Field label={label} hint="@ mentions a member. C-142 and E-3 become links. Markdown.">
        <CommentField
          ref={field}
          value={value}
          onChange={(next) => {
            setValue({ ...value, ...next });
            setShown(null);
          }}
          onSend={send}
        />
      </Field>
      {shown ? (
        <section aria-label="Preview" className="border border-rule bg-surface px-3 py-2">
          {shown}
        </section>
      ) : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <BusyButton type="submit" variant="primary" pending={sending.pending} pendingLabel="Sending…">
          {sendLabel} <KeyHint keys="mod+enter" />
        </BusyButton>
        <BusyButton
          variant="quiet"
          pending={preview.pending}
          onClick={() => (empty ? field.current?.focus() : void preview.run({ claimId, body }))}
        >
          Preview
        </BusyButton>
        {onCancel ? (
          <Button
            variant="quiet"
            onClick={() => {
              clear();
              onCancel();
            }}
          >
            Cancel
          </Button>
        ) : null}
      </div>
    </form>
  );
}
