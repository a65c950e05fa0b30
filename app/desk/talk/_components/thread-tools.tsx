"use client";

import { useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { addCommentAction, reopenThreadAction, resolveThreadAction } from "../actions";
import { Composer } from "./composer";

/** Answers a thread, resolves it, opens it again. */
export function ThreadTools({
  id,
  claimId,
  version,
  can,
}: {
  id: string;
  claimId: string;
  version: number;
  can: { add: boolean; resolve: boolean; reopen: boolean };
}) {
  const [replying, setReplying] = useState(false);
  if (replying && can.add) {
    return (
      <Composer
        claimId={claimId}
        label="Reply"
        draftKey={`reply.${id}`}
        action={addCommentAction}
        input={(body, ids) => ({ id: ids.id, threadId: id, body })}
        sendLabel="Reply"
        autoFocus
        onSent={() => {
          setReplying(false);
          notify("Your reply is sent.");
        }}
        onCancel={() => setReplying(false)}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {can.add ? (
        <Button size="small" onClick={() => setReplying(true)}>
          Reply
        </Button>
      ) : null}
      {can.resolve ? (
        <ActionButton
          size="small"
          variant="quiet"
          action={resolveThreadAction}
          input={{ id, version }}
          onSuccess={() => notify("The thread is resolved.")}
        >
          Resolve
        </ActionButton>
      ) : null}
      {can.reopen ? (
        <ActionButton
          size="small"
          variant="quiet"
          action={reopenThreadAction}
          input={{ id, version }}
          onSuccess={() => notify("The thread is open again.")}
        >
          Reopen
        </ActionButton>
      ) : null}
    </div>
  );
}
