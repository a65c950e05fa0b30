"use client";

import type { WorkListName } from "@/lib/claims/search-params";
import { counted } from "@/lib/shared/count";
import { countChanged, type RowMarks } from "@/lib/shared/row-marks";
import { ChangeNotice, useSettledValue } from "./change-notice";
import { useLive, useWatchWork } from "./live-provider";

/** Says how many rows of a list of "My work" came, went or changed while it was looked at. `marks` are those that the page was made with. */
export function WorkChanges({ list, marks }: { list: WorkListName; marks: RowMarks }) {
  useWatchWork(list);
  const { work } = useLive();
  const changes = work?.list === list ? countChanged(marks, work.marks) : 0;
  const said = useSettledValue(changes, 0);
  return <ChangeNotice group="My work">{changes === 0 || said === 0 ? null : counted(changes, "change")}</ChangeNotice>;
}
