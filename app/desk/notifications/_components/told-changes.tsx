"use client";

import { counted } from "@/lib/shared/count";
import { countCome, type RowMarks } from "@/lib/shared/row-marks";
import { ChangeNotice, useSettledValue } from "../../_components/live/change-notice";
import { useLive, useWatchTold } from "../../_components/live/live-provider";

/** Says how many notifications came, or changed, while the page was looked at. `marks` are those that it was made with. */
export function ToldChanges({ marks }: { marks: RowMarks }) {
  useWatchTold();
  const { told } = useLive();
  const changes = told === null ? 0 : countCome(marks, told);
  const said = useSettledValue(changes, 0);
  return (
    <ChangeNotice group="Notifications">{changes === 0 || said === 0 ? null : counted(changes, "change")}</ChangeNotice>
  );
}
