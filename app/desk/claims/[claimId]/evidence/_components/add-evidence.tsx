"use client";

import { Paperclip, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ClipboardEvent, type DragEvent, useId, useState } from "react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useKeyShown, useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { LiveRegion } from "@/components/ui/live-region";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import { newId } from "@/lib/shared/new-id";
import type { Failure } from "@/lib/shared/result";
import { fetchCopyAction } from "../actions";
import { EvidenceForm, type EvidenceStart } from "./evidence-form";
import { sendFile } from "./send-file";

const LINK = /^https?:\/\/\S+$/i;

/** Adds evidence: by pasting a link, by dropping or choosing a file, or by citing a source on record (E). Then its copy is made. */
export function AddEvidence({ claimId }: { claimId: string }) {
  const [start, setStart] = useState<EvidenceStart | null>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fileId = useId();
  const router = useRouter();
  useShortcut({ keys: "e", label: "Add evidence", group: "Claim" }, () => setStart({ url: null, file: null }));
  const keyShown = useKeyShown("e");

  function onPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain").trim();
    if (!LINK.test(text)) return;
    event.preventDefault();
    setStart({ url: text, file: null });
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData("text/plain").trim();
    if (file) setStart({ url: null, file });
    else if (LINK.test(text)) setStart({ url: text, file: null });
  }

  async function onAdded(added: { id: string; number: number; url: string | null }, file: File | null) {
    setStart(null);
    setFailure(null);
    notify(`E-${added.number} is added.`);
    if (file === null && added.url === null) return;
    setBusy(file ? `Keeping the file of E-${added.number}…` : `Fetching a copy for E-${added.number}…`);
    const target = { id: newId(), evidenceId: added.id };
    try {
      const result = file ? await sendFile({ ...target, file }) : await fetchCopyAction(target);
      if (!result.ok) setFailure(result);
    } catch {
      setFailure({
        ok: false,
        code: "INTERNAL",
        message: `E-${added.number} is added, but its copy did not arrive. Try again at the item.`,
      });
    }
    setBusy(null);
    router.refresh();
  }

  return (
    <div className="grid gap-3 print:hidden">
      {/* The box is a target for pasting and dropping; the buttons in it do the same by keyboard. */}
      <section
        aria-label="Add evidence"
        onPaste={onPaste}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={cn(
          "flex flex-wrap items-center gap-2 border border-control bg-surface p-2",
          over && "border-ink bg-sunk",
        )}
      >
        <input
          aria-label="Paste a link to add evidence"
          placeholder="Paste a link or drop a file to add evidence"
          autoComplete="off"
          onKeyDown={(event) => {
            const text = event.currentTarget.value.trim();
            if (event.key !== "Enter" || !LINK.test(text)) return;
            event.currentTarget.value = "";
            setStart({ url: text, file: null });
          }}
          className="control min-w-48 flex-1 border-transparent"
        />
        <label
          htmlFor={fileId}
          className={cn(buttonLook({ size: "small" }), "focus-within:outline-2 focus-within:outline-focus")}
        >
          <Paperclip aria-hidden /> File
          <input
            id={fileId}
            type="file"
            accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.html,.htm,.txt"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) setStart({ url: null, file });
              event.target.value = "";
            }}
          />
        </label>
        <Button size="small" onClick={() => setStart({ url: null, file: null })}>
          <Plus aria-hidden /> Evidence {keyShown ? <Kbd>E</Kbd> : null}
        </Button>
      </section>
      <LiveRegion visible className="meta">
        {busy}
      </LiveRegion>
      {failure ? <FailureNotice failure={failure} /> : null}
      <Sheet open={start !== null} onOpenChange={(open) => (open ? undefined : setStart(null))} title="Add evidence">
        {start === null ? null : <EvidenceForm claimId={claimId} start={start} onAdded={onAdded} />}
      </Sheet>
    </div>
  );
}
