"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { ActionButton } from "@/components/forms/action-button";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { notify } from "@/components/ui/toast";
import type { EvidenceItem } from "@/lib/evidence/types";
import { newId } from "@/lib/shared/new-id";
import type { CaptureSummary } from "@/lib/sources/types";
import { fetchCopyAction, pasteCopyAction } from "../actions";
import { sendFile } from "./send-file";

/** The ways to a copy of the source: fetch it, or try again; upload the file; paste its text. */
export function CopyTools({ item }: { item: EvidenceItem }) {
  const [id, setId] = useState(newId);
  const router = useRouter();
  const fileId = useId();
  function said(capture: CaptureSummary) {
    setId(newId());
    router.refresh();
    notify(capture.sha256 ? `The copy of E-${item.number} is kept.` : `No copy of E-${item.number} could be made.`);
  }
  const upload = useAction(sendFile, { onSuccess: said });
  return (
    <>
      {item.source.url ? (
        <ActionButton
          size="small"
          variant="quiet"
          action={fetchCopyAction}
          input={{ id, evidenceId: item.id }}
          pendingLabel="Fetching…"
          onSuccess={said}
        >
          {item.captures.length > 0 ? "Fetch again" : "Fetch a copy"}
        </ActionButton>
      ) : null}
      <label
        htmlFor={fileId}
        className={cn(
          buttonLook({ size: "small", variant: "quiet" }),
          "focus-within:outline-2 focus-within:outline-focus",
        )}
      >
        {upload.pending ? "Sending…" : "Upload the file"}
        <input
          id={fileId}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.html,.htm,.txt"
          aria-label={`Upload the file of E-${item.number}`}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void upload.run({ id, evidenceId: item.id, file });
            event.target.value = "";
          }}
        />
      </label>
      <PasteCopy item={item} onKept={said} />
      {upload.failure ? <FailureNotice failure={upload.failure} className="basis-full" /> : null}
    </>
  );
}

function PasteCopy({ item, onKept }: { item: EvidenceItem; onKept: (capture: CaptureSummary) => void }) {
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(newId);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Paste the text of E-${item.number}`}
      description="For a page that cannot be fetched: open it in your browser and copy its text."
      width="wide"
      trigger={
        <Button size="small" variant="quiet" aria-label={`Paste its text: E-${item.number}`}>
          Paste its text
        </Button>
      }
    >
      <Form
        action={pasteCopyAction}
        draftKey={`evidence.${item.id}.paste`}
        read={(data) => ({ id, evidenceId: item.id, text: String(data.get("text") ?? "") })}
        onSuccess={(capture) => {
          setId(newId());
          setOpen(false);
          onKept(capture);
        }}
      >
        <Field label="Text" name="text" required>
          <Textarea serif rows={12} className="min-h-60" />
        </Field>
        <SubmitButton>Keep it as a copy</SubmitButton>
      </Form>
    </Dialog>
  );
}
