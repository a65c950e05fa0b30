"use client";

import { type ReactNode, useState } from "react";
import { ReasonDialog } from "@/app/desk/claims/_components/reason-dialog";
import { ActionButton } from "@/components/forms/action-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import { CAN } from "@/lib/shared/ability";
import { changeCommentAction, withdrawCommentAction } from "../actions";
import type { CommentDraft } from "./comment-field";
import { Composer } from "./composer";

export type Tools = {
  id: string;
  claimId: string;
  version: number;
  canChange: boolean;
  canWithdraw: boolean;
  /** Somebody else's: withdrawing it takes a reason. */
  asksReason: boolean;
  /** The words as their author typed them. */
  typed: CommentDraft;
};

/** The words of a comment, and what can be done with it below them; while its author changes it, the field stands in their place. */
export function CommentBody({ tools, children }: { tools: Tools; children: ReactNode }) {
  // The version that is changed: the field goes when the page shows the next, so that nothing is done to the one before.
  const [changing, setChanging] = useState<number | null>(null);
  const { id, claimId, version, canChange, canWithdraw, asksReason, typed } = tools;
  if (changing === version && canChange) {
    return (
      <Composer
        claimId={claimId}
        label="Change the comment"
        draftKey={`change.${id}.${version}`}
        first={typed}
        action={changeCommentAction}
        input={(body) => ({ id, version, body })}
        sendLabel="Save"
        autoFocus
        once
        onSent={(saved) => {
          if (saved.version === version) setChanging(null);
          notify("The comment is changed.");
        }}
        onCancel={() => setChanging(null)}
      />
    );
  }
  return (
    <>
      {children}
      {canChange || canWithdraw ? (
        <div className="flex flex-wrap gap-1 print:hidden">
          {canChange ? (
            <Button size="small" variant="quiet" onClick={() => setChanging(version)}>
              Change
            </Button>
          ) : null}
          {canWithdraw ? (
            asksReason ? (
              <WithdrawOthers id={id} version={version} />
            ) : (
              <WithdrawOwn id={id} version={version} />
            )
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function WithdrawOthers({ id, version }: { id: string; version: number }) {
  return (
    <ReasonDialog
      label="Withdraw"
      title="Withdraw the comment"
      description="Its place stays, with your name and the reason. Its words stay in the log."
      reasonLabel="Why it is withdrawn"
      can={CAN}
      action={withdrawCommentAction}
      input={(reason) => ({ id, version, reason })}
      done="The comment is withdrawn."
      variant="quiet"
      size="small"
    />
  );
}

function WithdrawOwn({ id, version }: { id: string; version: number }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          Withdraw
        </Button>
      }
      title="Withdraw your comment?"
      description="Its place stays, and says that you withdrew it. Its words stay in the log."
      footer={
        <>
          <DialogClose render={<Button variant="quiet" />}>Keep it</DialogClose>
          <ActionButton
            variant="primary"
            action={withdrawCommentAction}
            input={{ id, version, reason: null }}
            onSuccess={() => {
              setOpen(false);
              notify("The comment is withdrawn.");
            }}
          >
            Withdraw it
          </ActionButton>
        </>
      }
    />
  );
}
