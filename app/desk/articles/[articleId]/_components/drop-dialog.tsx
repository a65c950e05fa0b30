"use client";

import { Said } from "@/components/claims/said";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import { dropPassageAction } from "../actions";
import type { ArticleClaim, ArticlePassage } from "./types";

/** Takes a passage off this text, with a reason that stays in the history. The claim itself is untouched. */
export function DropDialog({
  claim,
  passage,
  language,
  onClose,
}: {
  claim: ArticleClaim;
  passage: ArticlePassage;
  language: string;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Drop a passage of C-${claim.number}`}
      description="The claim stays as it is, and so do its passages on other versions of this text."
    >
      <Form
        action={dropPassageAction}
        read={(data) => ({
          passageId: passage.id,
          version: passage.version,
          reason: String(data.get("reason") ?? ""),
        })}
        onSuccess={() => {
          notify(`The passage of C-${claim.number} is dropped.`);
          onClose();
        }}
      >
        <Said
          words={passage.exact}
          language={language}
          size="small"
          marks={false}
          className="border-s border-rule ps-3"
        />
        <Field label="Why" name="reason" hint="It stays in the claim’s history." required>
          <Textarea autoFocus rows={2} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger" pendingLabel="Dropping…">
            Drop the passage
          </SubmitButton>
          <DialogClose render={<Button variant="quiet" />}>Keep it</DialogClose>
        </div>
      </Form>
    </Dialog>
  );
}
