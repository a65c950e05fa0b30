"use client";

import { notify } from "@/components/ui/toast";
import type { TalkSubject } from "@/lib/comments/schema";
import { openThreadAction } from "../actions";
import { Composer } from "./composer";

/** Begins a thread with its first comment. */
export function NewThread({ claimId, subject }: { claimId: string; subject: TalkSubject }) {
  const about = subject.kind === "CLAIM" ? "claim" : subject.kind === "FIELD" ? subject.field : subject.id;
  return (
    <Composer
      claimId={claimId}
      label="New thread"
      draftKey={`new.${claimId}.${about}`}
      action={openThreadAction}
      input={(body, { id, threadId }) => ({ id: threadId, commentId: id, claimId, subject, body })}
      sendLabel="Comment"
      onSent={() => notify("Your comment is sent.")}
    />
  );
}
