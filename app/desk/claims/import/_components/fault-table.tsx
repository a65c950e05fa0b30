"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import type { ImportCheck } from "@/lib/exchange/types";
import { counted, formatCount } from "@/lib/shared/count";

/** So many are drawn at first; the others at a press. */
const DRAWN = 500;

/** Everything that is wrong in the file, by row. */
export function FaultTable({ check }: { check: ImportCheck }) {
  const [all, setAll] = useState(false);
  const shown = all ? check.faults : check.faults.slice(0, DRAWN);
  const left = check.faults.length - shown.length;
  return (
    <div className="grid justify-items-start gap-3">
      <Table caption="Faults in the file">
        <thead>
          <tr>
            <Th className="w-16">Row</Th>
            <Th className="w-2/5">Column and cell</Th>
            <Th>What is wrong, and what to do</Th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fault) => (
            <tr key={`${fault.row} ${fault.column} ${fault.wrong}`}>
              <Td className="code align-top">{formatCount(fault.row)}</Td>
              <Td className="align-top wrap-anywhere">
                {fault.column ?? "The whole row"}
                {fault.value === "" ? (
                  <span className="block text-muted">empty</span>
                ) : (
                  <span dir="auto" className="block text-muted">
                    {fault.value}
                  </span>
                )}
              </Td>
              <Td className="align-top">
                {fault.wrong} <span className="text-muted">{fault.remedy}</span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {left > 0 ? <Button onClick={() => setAll(true)}>Show the other {formatCount(left)}</Button> : null}
      {check.faultCount > check.faults.length ? (
        <p className="meta">
          The first {formatCount(check.faults.length)} of {counted(check.faultCount, "fault")} are listed.
        </p>
      ) : null}
    </div>
  );
}
