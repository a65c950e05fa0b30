import { ClockChip } from "@/components/claims/clock-chip";
import { DenialMark } from "@/components/responses/denial-mark";
import { RISK_LABELS, VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { QueueDecision, QueueRow as Row } from "@/lib/reviews/types";
import { formatInstant } from "@/lib/shared/dates";
import { spanWords } from "@/lib/shared/due";
import { ClaimListItem, PriorityWords } from "../../_components/claim-list-item";

const NOT_MINE = {
  WROTE: "Not for you to decide: you wrote part of it.",
  APPROVED: "You approved it. It waits for somebody else.",
} as const;

/** A claim of the review queue: what it says, since when it waits and for whom, and what was decided. `active`: the keys are on it. */
export function QueueRow({
  row,
  href,
  now,
  active,
  onFocus,
}: {
  row: Row;
  href: string;
  now: Date;
  active: boolean;
  onFocus: () => void;
}) {
  return (
    <ClaimListItem
      claim={row}
      href={href}
      active={active}
      onFocus={onFocus}
      marks={
        <>
          {row.attributor ? <bdi className="text-muted">{row.attributor}</bdi> : null}
          <DenialMark status={row.denialStatus} counts={row.denialCounts} short />
          {row.verdict ? (
            <span className="text-muted">drafted as {VERIFICATION_STATE_LABELS[row.verdict].toLowerCase()}</span>
          ) : null}
          {row.risk === "NORMAL" ? null : <span className="font-medium">{RISK_LABELS[row.risk]}</span>}
          <PriorityWords priority={row.priority} />
          <ClockChip clock={row.clock} />
        </>
      }
      below={<Decisions row={row} now={now} />}
    >
      <div className="grid flex-none gap-0.5 text-sm sm:w-72">
        <p>
          <b className="font-semibold">
            {row.sentBack ? "Sent back" : `Waits ${spanWords(now.getTime() - row.askedAt.getTime())}`}
          </b>
          {row.needs ? `, needs ${row.needs}` : ""}
        </p>
        <p className="meta">
          asked for <time dateTime={row.askedAt.toISOString()}>{formatInstant(row.askedAt)}</time>
        </p>
        {row.notMine ? <p>{NOT_MINE[row.notMine]}</p> : null}
      </div>
    </ClaimListItem>
  );
}

/** Who decided what, and who may not because they wrote part of it. */
function Decisions({ row, now }: { row: Row; now: Date }) {
  const wrote = row.wrote.map(({ name }) => name).join(", ");
  return (
    <ul className="grid gap-0.5 text-sm text-muted">
      {row.decisions.map((decision) => (
        <li key={decision.member.id} className="line-clamp-2">
          <span className="text-ink">{decision.member.name}</span> {decisionWords(decision, now)}
          {decision.comment ? <span className="said">: {decision.comment}</span> : null}
        </li>
      ))}
      {wrote ? <li>Wrote part of it, and cannot approve: {wrote}</li> : null}
    </ul>
  );
}

function decisionWords({ decision, standing, at }: QueueDecision, now: Date): string {
  const ago = `${spanWords(now.getTime() - at.getTime())} ago`;
  if (standing === "LAPSED") return `approved ${ago}; it counts no more, the content changed since`;
  return decision === "APPROVE" ? `approved ${ago}` : `asked for changes ${ago}`;
}
