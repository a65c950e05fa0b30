"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { BusyButton } from "@/components/forms/busy-button";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { changeWords, outcomeWords } from "@/lib/claims/bulk-labels";
import type { BulkChange } from "@/lib/claims/bulk-schema";
import type { BulkPreview } from "@/lib/claims/preview-bulk";
import { counted } from "@/lib/shared/count";
import { newId } from "@/lib/shared/new-id";
import { requestBulk, selectionOf } from "./bulk-wire";
import { useClaimList } from "./list-context";
import { SkipList } from "./skip-list";

/** What the change would do, before it is done: how many claims, and which stay as they are and why. */
export function BulkOutcome({
  change,
  preview,
  onBack,
  onDone,
}: {
  change: BulkChange;
  preview: BulkPreview;
  onBack: () => void;
  onDone: () => void;
}) {
  const { selection, state, owners, select } = useClaimList();
  const router = useRouter();
  const [id] = useState(newId);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { run, pending, failure } = useAction(requestBulk, {
    onSuccess: (report) => {
      onDone();
      select.clear();
      const page = `/desk/claims/bulk/${report.id}`;
      if (report.state === "RUNNING") return router.push(page);
      router.refresh();
      notify(outcomeWords(report.changed.length, report.skips, true), {
        action: { label: "Report", onClick: () => router.push(page) },
      });
    },
  });
  const owner = change.kind === "ASSIGN" ? owners.find((one) => one.id === change.ownerId) : undefined;
  return (
    <div className="grid gap-4">
      <div>
        <p className="meta">{changeWords(change, owner?.name ?? null)}</p>
        <p ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {outcomeWords(preview.changes, preview.skips)}
        </p>
      </div>
      <SkipList skips={preview.skips} />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="flex flex-wrap items-start gap-2">
        <BusyButton
          variant="primary"
          pending={pending}
          pendingLabel="Changing…"
          reasons={preview.changes === 0 ? ["There is nothing to change."] : []}
          onClick={() => void run({ id, selection: selectionOf(selection, state), change })}
        >
          Change {counted(preview.changes, "claim")}
        </BusyButton>
        <Button variant="quiet" onClick={onBack} aria-disabled={pending || undefined}>
          Back
        </Button>
      </div>
    </div>
  );
}
