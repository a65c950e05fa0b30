"use client";

import { counted } from "@/lib/shared/count";
import { ChangeNotice, useSettledValue } from "./change-notice";
import { useLive, useWatch } from "./live-provider";

/** Says what others did to the claim while it was looked at. `seen` is the newest event that the page was made with. */
export function ClaimChanges({ claimId, seen }: { claimId: string; seen: number }) {
  useWatch(claimId, seen);
  const { claim } = useLive();
  const newest = claim?.id === claimId ? (claim.changes[0]?.seq ?? 0) : 0;
  const said = useSettledValue(newest, 0);
  const [first, ...more] = (claim?.changes ?? []).filter(({ seq }) => seq > seen && seq <= said);
  return (
    <ChangeNotice group="Claim">
      {first === undefined ? null : (
        <>
          <b className="font-semibold">{first.by ?? "The desk"}</b> {first.words}
          {more.length > 0 ? `, and ${counted(more.length, "more change")}` : ""}
        </>
      )}
    </ChangeNotice>
  );
}
