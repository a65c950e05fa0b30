"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { FailureNotice } from "@/components/forms/failure-notice";
import { useAction } from "@/components/forms/use-action";
import { IconButton } from "@/components/ui/icon-button";
import type { EvidenceItem } from "@/lib/evidence/types";
import { CAN } from "@/lib/shared/ability";
import { ReasonDialog } from "../../../_components/reason-dialog";
import { moveEvidenceAction, withdrawEvidenceAction } from "../actions";
import { ChangeEvidence } from "./change-evidence";
import { ChangeSource } from "./change-source";
import { CopyTools } from "./copy-tools";

/** What can be done with one item. `moves` is false where the list shows only a part, whose order means nothing. */
export function ItemTools({ item, moves }: { item: EvidenceItem; moves: boolean }) {
  const { run, pending, failure } = useAction(moveEvidenceAction);
  const { id, version, number } = item;
  return (
    <div className="flex flex-wrap items-center gap-1 print:hidden">
      <ChangeEvidence key={`${id}.${version}`} item={item} />
      <ChangeSource key={`${item.source.id}.${item.source.version}`} source={item.source} />
      <CopyTools item={item} />
      <ReasonDialog
        label="Withdraw"
        title={`Withdraw E-${number}`}
        description="It leaves the claim and stays in its history. Its number is not given again."
        reasonLabel="Why it is withdrawn"
        can={CAN}
        action={withdrawEvidenceAction}
        input={(reason) => ({ id, version, reason })}
        done={`E-${number} is withdrawn.`}
        variant="quiet"
      />
      {moves ? (
        <>
          <IconButton
            label={`Move E-${number} up`}
            aria-disabled={pending || undefined}
            onClick={() => void run({ id, version, direction: "UP" })}
          >
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton
            label={`Move E-${number} down`}
            aria-disabled={pending || undefined}
            onClick={() => void run({ id, version, direction: "DOWN" })}
          >
            <ArrowDown aria-hidden />
          </IconButton>
        </>
      ) : null}
      {failure ? <FailureNotice failure={failure} className="basis-full" /> : null}
    </div>
  );
}
