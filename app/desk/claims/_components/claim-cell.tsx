"use client";

import { Repeat } from "lucide-react";
import { memo, type ReactNode } from "react";
import { DueChip } from "@/components/claims/due-chip";
import { StageMark } from "@/components/claims/stage-mark";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { Avatar } from "@/components/ui/avatar";
import type { ClaimColumnId } from "@/lib/claims/columns";
import { PRIORITY_LABELS, RE_REVIEW_LABEL, RISK_LABELS } from "@/lib/claims/labels";
import { isOpen } from "@/lib/claims/policy";
import type { ListedClaim } from "@/lib/claims/types";
import { counted } from "@/lib/shared/count";
import { ShortInstant } from "./short-instant";

/** What a column shows of a claim, without what can be done with it. */
export const ClaimCell = memo(function ClaimCell({
  column,
  row,
  now,
}: {
  column: ClaimColumnId;
  row: ListedClaim;
  now: Date;
}): ReactNode {
  switch (column) {
    case "code":
      return `C-${row.number}`;
    case "claim":
      return row.statement;
    case "attributor":
      return row.attributor === null ? <None /> : <span dir="auto">{row.attributor}</span>;
    case "denial":
      return <Denial row={row} now={now} />;
    case "state":
      return row.underReReview ? (
        <span className="inline-flex min-w-0 items-center gap-1.5">
          <VerdictPill state={row.state} size="small" sheet />
          <ReReview />
        </span>
      ) : (
        <VerdictPill state={row.state} size="small" sheet />
      );
    case "stage":
      return <StageMark stage={row.stage} />;
    case "owner":
      return (
        <span className="inline-flex items-center gap-1.5">
          <Avatar name={row.owner?.name} size="small" />
          <span aria-hidden className="md:hidden">
            {row.owner?.name ?? "Nobody"}
          </span>
        </span>
      );
    case "due":
      return row.dueAt ? <DueChip dueAt={row.dueAt} now={now} done={!isOpen(row.stage)} short /> : <None />;
    case "priority":
      return (
        <Step
          word={PRIORITY_LABELS[row.priority]}
          plain={row.priority === "NORMAL"}
          strong={row.priority === "URGENT"}
        />
      );
    case "risk":
      return <Step word={RISK_LABELS[row.risk]} plain={row.risk === "NORMAL"} strong={row.risk === "LEGAL"} />;
    case "for":
      return row.evidenceFor;
    case "against":
      return row.evidenceAgainst;
    case "articles":
      return row.articles;
    case "topics":
      return row.topics.length === 0 ? <None /> : <span title={row.topics.join(", ")}>{row.topics.join(", ")}</span>;
    case "updated":
      return <ShortInstant at={row.updatedAt} now={now} />;
    case "created":
      return <ShortInstant at={row.createdAt} now={now} />;
    case "approvals":
      return (
        <span className={row.approvals === 0 ? "text-muted" : undefined}>
          {`${row.approvals} of ${row.approvalsNeeded}`}
        </span>
      );
  }
});

/** A dash that a screen reader reads as a word. */
function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">none</span>
    </span>
  );
}

function Step({ word, plain, strong }: { word: string; plain: boolean; strong: boolean }) {
  return <span className={plain ? "text-muted" : strong ? "font-semibold" : "font-medium"}>{word}</span>;
}

/** The mark without its words, which the title and a screen reader have. */
function ReReview() {
  return (
    <span title={RE_REVIEW_LABEL} className="text-r-reversed">
      <Repeat aria-hidden />
      <span className="sr-only">{RE_REVIEW_LABEL}</span>
    </span>
  );
}

const DAY_MS = 86_400_000;

function Denial({ row, now }: { row: ListedClaim; now: Date }) {
  const waiting = row.denialStatus === "AWAITING" && row.askedSince ? days(row.askedSince, now) : 0;
  const mark = <DenialMark status={row.denialStatus} counts={row.denialCounts} short sheet />;
  if (waiting === 0) return mark;
  return (
    <span className="flex min-w-0 items-center">
      {mark}
      <span className="flex-none text-r-asked">{`, ${counted(waiting, "day")}`}</span>
    </span>
  );
}

const days = (since: Date, now: Date) => Math.floor((now.getTime() - since.getTime()) / DAY_MS);
