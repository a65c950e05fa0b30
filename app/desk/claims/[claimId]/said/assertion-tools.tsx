"use client";

import type { AssertionRecord, ClaimPassage } from "@/lib/claims/types";
import { CAN } from "@/lib/shared/ability";
import { ReasonDialog } from "../../_components/reason-dialog";
import { withdrawAssertionAction } from "./actions";
import { ChangeAssertion } from "./assertion-sheet";

/** What can be done with one assertion. */
export function AssertionTools({ record, passages }: { record: AssertionRecord; passages: readonly ClaimPassage[] }) {
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ChangeAssertion key={record.version} record={record} passages={passages} />
      <ReasonDialog
        label="Withdraw"
        title={`Withdraw the assertion by ${record.party.name}`}
        description="It leaves the claim and stays in its history."
        reasonLabel="Why it is withdrawn"
        can={CAN}
        action={withdrawAssertionAction}
        input={(reason) => ({ id: record.id, version: record.version, reason })}
        done="The assertion is withdrawn."
        variant="quiet"
      />
    </div>
  );
}
