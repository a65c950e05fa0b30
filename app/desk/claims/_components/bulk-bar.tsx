"use client";

import { CalendarClock, CircleArrowRight, GitMerge, Signal, Tag, UserPlus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { notify } from "@/components/ui/toast";
import { isEditor } from "@/lib/claims/policy";
import { formatCount } from "@/lib/shared/count";
import { BulkDialog, type BulkKind } from "./bulk-dialog";
import { useClaimList } from "./list-context";
import { MergeDialog } from "./merge-dialog";
import { useSelectedRows } from "./use-selected-rows";

const GROUP = "Selected claims";

/** What can be done with the selected claims: stands below the list while there are any. `actions` are put at its end. */
export function BulkBar({ actions }: { actions?: ReactNode }) {
  const { selection, selectedCount, me } = useClaimList();
  const none = selectedCount === 0;
  const rows = useSelectedRows();
  const words = selectedCount === null ? "All that match are selected" : `${formatCount(selectedCount)} selected`;
  return (
    <>
      <LiveRegion>{none ? "" : words}</LiveRegion>
      {none ? null : (
        <section
          aria-label="Selected claims"
          className="sticky bottom-0 z-20 flex flex-none flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-ink bg-page px-4 py-2 md:px-5"
        >
          <strong className="font-semibold whitespace-nowrap">{words}</strong>
          <SelectAll />
          <div className="flex items-center gap-1.5 max-md:order-last max-md:-mx-4 max-md:w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 max-md:pb-1 md:border-s md:border-rule md:ps-3">
            {isEditor(me) ? (
              <EditorButtons mergeable={selection.mode === "ids" && rows.length >= 2 && rows.length <= 5} />
            ) : (
              <span className="meta">An editor changes several claims at once.</span>
            )}
            {actions}
          </div>
          <Clear />
        </section>
      )}
    </>
  );
}

function EditorButtons({ mergeable }: { mergeable: boolean }) {
  const [open, setOpen] = useState<BulkKind | "MERGE" | null>(null);
  const close = () => setOpen(null);
  const merge = () =>
    mergeable ? setOpen("MERGE") : notify("Two to five claims are merged at once. Select as many, one by one.");
  return (
    <>
      <BarButton keys="a" label="Assign" icon={<UserPlus aria-hidden />} onPress={() => setOpen("ASSIGN")} />
      <BarButton keys="d" label="Due" icon={<CalendarClock aria-hidden />} onPress={() => setOpen("DUE")} />
      <BarButton keys="p" label="Priority" icon={<Signal aria-hidden />} onPress={() => setOpen("PRIORITY")} />
      <BarButton keys="l" label="Topics" icon={<Tag aria-hidden />} onPress={() => setOpen("TOPICS")} />
      <BarButton keys="s" label="Stage" icon={<CircleArrowRight aria-hidden />} onPress={() => setOpen("STAGE")} />
      <BarButton keys="m" label="Merge" icon={<GitMerge aria-hidden />} onPress={merge} />
      <BulkDialog kind={open === "MERGE" ? null : open} onClose={close} />
      <MergeDialog open={open === "MERGE"} onClose={close} />
    </>
  );
}

function BarButton({
  keys,
  label,
  icon,
  onPress,
}: {
  keys: string;
  label: string;
  icon: ReactNode;
  onPress: () => void;
}) {
  useShortcut({ keys, label, group: GROUP }, onPress);
  return (
    <Button onClick={onPress} className="flex-none">
      {icon}
      {label}
      <KeyHint keys={keys} />
    </Button>
  );
}

function SelectAll() {
  const { selection, total, select } = useClaimList();
  if (selection.mode === "filter" || (total.exact && selection.ids.size >= total.count)) return null;
  return (
    <button type="button" className="link min-h-6 whitespace-nowrap" onClick={() => select.all()}>
      Select all {formatCount(total.count)}
      {total.exact ? "" : "+"} that match
    </button>
  );
}

function Clear() {
  const { select } = useClaimList();
  useShortcut({ keys: "escape", label: "Select nothing", group: GROUP }, select.clear);
  return (
    <Button variant="quiet" className="ms-auto" onClick={select.clear}>
      <X aria-hidden className="md:hidden" />
      Clear
      <KeyHint keys="escape" />
    </Button>
  );
}
