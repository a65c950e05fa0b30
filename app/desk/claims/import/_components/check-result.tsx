"use client";

import { BusyButton } from "@/components/forms/busy-button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { type Fact, Facts } from "@/components/ui/facts";
import type { ImportCheck } from "@/lib/exchange/types";
import { counted, formatCount } from "@/lib/shared/count";
import { DuplicateList } from "./duplicate-list";
import { FaultTable } from "./fault-table";

export type Ticked = { same: boolean; alike: boolean };

/** How many claims an import would make now. */
function claimsOf(check: ImportCheck, { same, alike }: Ticked): number {
  return check.rows - check.faultyRows - check.before - (same ? 0 : check.sameCount) - (alike ? 0 : check.alikeCount);
}

/** What the check found, and the import when nothing is wrong. */
export function CheckResult({
  check,
  ticked,
  onTick,
  pending,
  onImport,
}: {
  check: ImportCheck;
  ticked: Ticked;
  onTick: (ticked: Ticked) => void;
  pending: boolean;
  onImport: () => void;
}) {
  const claims = claimsOf(check, ticked);
  const nothing = check.rows === 0 || check.before === check.rows;
  const likely = check.sameCount + check.alikeCount;
  return (
    <div className="grid gap-5">
      <Facts items={factsOf(check)} />
      {check.faultCount > 0 ? (
        <>
          <Callout tone="alert">
            Nothing was imported. Correct {check.faultCount === 1 ? "this fault" : "these faults"} in the file, and
            choose it again above.
          </Callout>
          <FaultTable check={check} />
        </>
      ) : null}
      {likely > 0 ? (
        <LikelyDuplicates check={check} ticked={ticked} onTick={check.faultCount > 0 ? null : onTick} />
      ) : null}
      {check.faultCount > 0 ? null : nothing ? (
        <Callout>
          {check.rows === 0
            ? "The file has no rows below its headings."
            : `${counted(check.rows, "row")} ${check.rows === 1 ? "was" : "were"} imported before. There is nothing to do.`}
        </Callout>
      ) : (
        <BusyButton
          variant="primary"
          pending={pending}
          pendingLabel="Importing…"
          reasons={claims === 0 ? ["Every row that is left is a likely duplicate. Tick them to import them."] : []}
          onClick={onImport}
        >
          Import {counted(claims, "claim")}
        </BusyButton>
      )}
    </div>
  );
}

/** `onTick` is null while nothing can be imported. */
function LikelyDuplicates({
  check,
  ticked,
  onTick,
}: {
  check: ImportCheck;
  ticked: Ticked;
  onTick: ((ticked: Ticked) => void) | null;
}) {
  const { sameCount, alikeCount, compared } = check;
  const rows = (count: number) => (count === 1 ? "the row too that is" : `the ${formatCount(count)} rows too that are`);
  return (
    <section aria-label="Likely duplicates" className="grid gap-3">
      <h3 className="smallcaps">Likely duplicates</h3>
      <DuplicateList duplicates={check.duplicates} total={sameCount + alikeCount} />
      {compared < check.rows - check.faultyRows - check.before - sameCount ? (
        <p className="meta">
          The first {counted(compared, "row")} were compared with the desk for likeness, the others for being the same.
        </p>
      ) : null}
      {onTick !== null && sameCount > 0 ? (
        <Checkbox
          label={`Import ${rows(sameCount)} the same`}
          checked={ticked.same}
          onChange={(event) => onTick({ ...ticked, same: event.target.checked })}
        />
      ) : null}
      {onTick !== null && alikeCount > 0 ? (
        <Checkbox
          label={`Import ${rows(alikeCount)} much like a claim`}
          checked={ticked.alike}
          onChange={(event) => onTick({ ...ticked, alike: event.target.checked })}
        />
      ) : null}
    </section>
  );
}

function factsOf(check: ImportCheck): Fact[] {
  const shown = (count: number) => (count === 0 ? null : formatCount(count));
  return [
    { term: "Rows", value: formatCount(check.rows) },
    { term: "Empty rows", value: shown(check.empty) },
    {
      term: "Faults",
      value:
        check.faultCount === 0 ? "none" : `${formatCount(check.faultCount)} in ${counted(check.faultyRows, "row")}`,
    },
    { term: "Imported before", value: shown(check.before) },
    { term: "The same again", value: shown(check.sameCount) },
    { term: "Much like a claim", value: shown(check.alikeCount) },
    { term: "New parties", value: shown(check.newParties) },
    { term: "New sources", value: shown(check.newSources) },
  ];
}

/** What a check found, in one sentence for a screen reader. */
export function checkWords(check: ImportCheck): string {
  const faults = check.faultCount === 0 ? "No faults" : counted(check.faultCount, "fault");
  const likely = check.sameCount + check.alikeCount;
  return `${counted(check.rows, "row")} checked. ${faults}${likely > 0 ? `, ${counted(likely, "likely duplicate")}` : ""}.`;
}
