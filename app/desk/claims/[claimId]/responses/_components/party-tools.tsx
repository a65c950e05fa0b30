"use client";

import { useMemo, useState } from "react";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/toast";
import type { ClaimPassage } from "@/lib/claims/types";
import type { ConcernedRecord, LedgerParty } from "@/lib/responses/types";
import { CAN } from "@/lib/shared/ability";
import { textOf } from "../../../../_components/form-fields";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { changeConcernedAction, withdrawConcernedAction } from "../actions";
import { ConcernFields } from "./concern-sheet";
import { ResponseSheet } from "./response-sheet";

/** What can be done with one party of the ledger: record its answer, ask it, say how it is concerned. */
export function PartyTools({
  claimId,
  record,
  passages,
}: {
  claimId: string;
  record: LedgerParty;
  passages: readonly ClaimPassage[];
}) {
  const [answering, setAnswering] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id: partyId, name } = record.party;
  const party = useMemo(() => ({ id: partyId, label: name }), [partyId, name]);
  return (
    <>
      <ResponseSheet
        claimId={claimId}
        passages={passages}
        party={party}
        open={answering}
        onOpenChange={setAnswering}
        title={`Record a response of ${name}`}
        trigger={
          <Button size="small" aria-label={`Answer of ${name}`}>
            Answer
          </Button>
        }
      />
      <ResponseSheet
        claimId={claimId}
        passages={passages}
        party={party}
        asks
        open={asking}
        onOpenChange={setAsking}
        title={`Record a question to ${name}`}
        trigger={
          <Button size="small" variant="quiet" aria-label={`Ask ${name}`}>
            Ask
          </Button>
        }
      />
      <ChangeConcerned key={record.version} record={record} />
      {record.entries.length === 0 ? (
        <ReasonDialog
          label="Remove"
          title={`The claim does not concern ${name}`}
          reasonLabel="Why not"
          can={CAN}
          action={withdrawConcernedAction}
          input={(reason) => ({ id: record.id, version: record.version, reason })}
          done={`The claim does not concern ${name} any more.`}
          variant="quiet"
        />
      ) : null}
    </>
  );
}

function ChangeConcerned({ record }: { record: LedgerParty }) {
  const [open, setOpen] = useState(false);
  const { id, version, claimant, notAskedReason, party } = record;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`How the claim concerns ${party.name}`}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Change how the claim concerns ${party.name}`}>
          Change
        </Button>
      }
    >
      <Form
        action={changeConcernedAction}
        draftKey={`concerned.${id}`}
        version={version}
        read={(data) => ({
          id,
          version: Number(data.get("version")),
          claimant: data.get("claimant") !== null,
          notAskedReason: textOf((name) => data.get(name), "notAskedReason"),
        })}
        onSuccess={() => {
          setOpen(false);
          notify("It is saved.");
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const now = current as ConcernedRecord;
          return (
            <ConflictPanel
              fields={[
                {
                  name: "notAskedReason",
                  label: "Why it was not asked",
                  mine: mine.notAskedReason ?? "",
                  theirs: now.notAskedReason ?? "",
                },
              ]}
              onResolve={(texts) =>
                resolve({ ...mine, version: now.version, notAskedReason: texts.notAskedReason?.trim() || null })
              }
              onDismiss={dismiss}
            />
          );
        }}
      >
        <ConcernFields claimant={claimant} notAskedReason={notAskedReason} />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Dialog>
  );
}
