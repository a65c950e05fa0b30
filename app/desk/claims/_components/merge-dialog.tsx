"use client";

import { useRouter } from "next/navigation";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Dialog } from "@/components/ui/dialog";
import { FieldGroup } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { notify } from "@/components/ui/toast";
import { STAGE_LABELS } from "@/lib/claims/labels";
import { mergeClaimsAction } from "../bulk-actions";
import { useClaimList } from "./list-context";
import { useSelectedRows } from "./use-selected-rows";

/** Makes the selected claims one: asks which is kept. */
export function MergeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { selection, select } = useClaimList();
  const router = useRouter();
  // The oldest first: it is the one that others know.
  const rows = useSelectedRows().toSorted((a, b) => a.number - b.number);
  const seen = selection.mode === "ids" ? selection.ids : new Map<string, number>();
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Merge ${rows.length} claims`}
      description="The others become its duplicates: their codes lead to it, articles that carry them carry it too, and their histories stay."
    >
      <Form
        action={mergeClaimsAction}
        read={(data) => {
          const keep = String(data.get("keep"));
          const others = [...seen].filter(([id]) => id !== keep);
          return { keep, duplicates: others.map(([id, version]) => ({ id, version })) };
        }}
        onSuccess={({ id, code, merged }) => {
          onClose();
          select.clear();
          notify(`${merged.join(", ")} ${merged.length === 1 ? "is" : "are"} merged into ${code}.`, {
            action: { label: `Open ${code}`, onClick: () => router.push(`/desk/claims/${id}`) },
          });
        }}
      >
        <FieldGroup label="Keep" name="keep">
          <RadioCards
            name="keep"
            defaultValue={rows[0]?.id}
            options={rows.map(({ id, number, statement, stage, attributor }) => ({
              value: id,
              label: (
                <>
                  <span className="code">C-{number}</span> <span className="said">{statement}</span>
                </>
              ),
              hint: [STAGE_LABELS[stage], attributor].filter(Boolean).join(" · "),
            }))}
          />
        </FieldGroup>
        <SubmitButton pendingLabel="Merging…">Merge</SubmitButton>
      </Form>
    </Dialog>
  );
}
