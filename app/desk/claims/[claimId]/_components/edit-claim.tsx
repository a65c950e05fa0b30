"use client";

import { useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { FailureNotice } from "@/components/forms/failure-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { notify } from "@/components/ui/toast";
import { CLAIM_KIND_LABELS, RISK_LABELS } from "@/lib/claims/labels";
import { formatInstant } from "@/lib/shared/dates";
import { SeenBefore } from "../../../_components/seen-before";
import { type ClaimContent, ClaimFields, readClaim } from "../../_components/claim-fields";
import { changeClaimAction, moveClaimAction } from "../../actions";
import { claimTexts, sayTheSame } from "./claim-texts";

type Current = ClaimContent & { version: number; savedAt: Date | string; savedBy: string | null };

const LABELS = {
  statement: "Claim",
  event: "When it happened",
  topics: "Topics",
  language: "Language",
  kind: "Kind",
  risk: "Risk",
} as const;

const WORDS: Partial<Record<string, Record<string, string>>> = { kind: CLAIM_KIND_LABELS, risk: RISK_LABELS };

/** Changes what the claim says. Of two savers the second sees both texts and loses nothing. */
export function EditClaim({
  id,
  version,
  content,
  canBeDuplicate,
}: {
  id: string;
  version: number;
  content: ClaimContent;
  canBeDuplicate: boolean;
}) {
  const [open, setOpen] = useState(false);
  const marking = useAction(moveClaimAction, {
    onSuccess: (_moved, input) => {
      setOpen(false);
      notify(`The claim is marked as a duplicate of C-${"duplicateOf" in input ? input.duplicateOf : ""}.`);
    },
  });

  /** When only the plan or the stage of the claim has moved on, nobody's words are in the way, and nothing is to be chosen. */
  const save: typeof changeClaimAction = async (input) => {
    const result = await changeClaimAction(input);
    if (result.ok || result.code !== "CONFLICT" || input.version !== version) return result;
    const now = result.current as Current;
    return sayTheSame(now, content) ? changeClaimAction({ ...input, version: now.version }) : result;
  };

  return (
    <Sheet open={open} onOpenChange={setOpen} trigger={<Button size="small">Edit</Button>} title="Edit the claim">
      <Form
        action={save}
        version={version}
        draftKey={`claim.${id}`}
        read={(data) => {
          const read = readClaim((name) => data.get(name));
          return "ok" in read ? read : { id, version: Number(data.get("version")), ...read };
        }}
        onSuccess={() => {
          setOpen(false);
          notify("The claim is saved.");
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as Current;
          const [own, theirs] = [claimTexts({ ...mine, event: mine.event ?? null }), claimTexts(now)];
          return (
            <ConflictPanel
              savedBy={`${now.savedBy ?? "a member"}, ${formatInstant(now.savedAt)}`}
              fields={Object.entries(LABELS).map(([name, label]) => ({
                name,
                label,
                mine: own[name] ?? "",
                theirs: theirs[name] ?? "",
                words: WORDS[name],
              }))}
              onResolve={(texts) => {
                const chosen = readClaim((name) => texts[name] ?? "");
                if (!("ok" in chosen)) resolve({ id, version: now.version, ...chosen });
              }}
              onDismiss={dismiss}
            />
          );
        }}
      >
        <ClaimFields
          content={content}
          seenBefore={(statement) => (
            <SeenBefore
              text={statement}
              exclude={id}
              act={
                canBeDuplicate
                  ? ({ number }) => (
                      <Button
                        size="small"
                        aria-disabled={marking.pending || undefined}
                        onClick={() => void marking.run({ event: "MARK_DUPLICATE", id, version, duplicateOf: number })}
                      >
                        Mark as a duplicate of C-{number}
                      </Button>
                    )
                  : undefined
              }
            />
          )}
        />
        {marking.failure ? <FailureNotice failure={marking.failure} /> : null}
        <SubmitButton>Save the claim</SubmitButton>
      </Form>
    </Sheet>
  );
}
