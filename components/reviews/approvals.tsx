import { InstantText } from "@/components/claims/date-text";
import { Avatar } from "@/components/ui/avatar";
import { MEMBER_ROLE_LABELS, type MemberRole } from "@/lib/members/labels";
import { DECISION_PAST } from "@/lib/reviews/labels";
import type { ApprovalEntry, ReviewDesk } from "@/lib/reviews/types";
import { DifferenceList } from "./difference-list";

/** Who decided what, on which content; a stale approval with the difference since; what is still lacking. */
export function Approvals({ approvals }: { approvals: ReviewDesk["approvals"] }) {
  const writers = approvals.contributors.map((person) => person.name).join(", ");
  return (
    <div className="grid gap-3 text-sm">
      <ul className="grid gap-3">
        {approvals.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {approvals.lacking.length > 0 ? (
        <ul aria-label="Still needed" className="grid gap-1 text-muted">
          {approvals.lacking.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {writers ? <p className="meta">Wrote or last changed part of it, and cannot approve: {writers}.</p> : null}
    </div>
  );
}

function Entry({ entry }: { entry: ApprovalEntry }) {
  return (
    <li className="flex gap-2.5">
      <Avatar name={entry.member?.name} size="small" />
      <div className="grid min-w-0 flex-1 gap-1">
        <p>
          <b>{entry.member?.name ?? "Somebody"}</b> {DECISION_PAST[entry.decision]}
          <span className="meta">
            {" "}
            as {(MEMBER_ROLE_LABELS[entry.role as MemberRole] ?? entry.role).toLowerCase()},{" "}
            <InstantText at={entry.at} />
          </span>
        </p>
        {entry.comment ? <p className="said whitespace-pre-wrap">{entry.comment}</p> : null}
        {entry.standing === "REPLACED" ? <p className="meta">Decided again later.</p> : null}
        {entry.standing === "STALE" ? (
          <details>
            <summary className="font-semibold text-r-partly">
              Stale: the content changed since. Show the difference
            </summary>
            <div className="mt-2">
              <DifferenceList changes={entry.difference} />
            </div>
          </details>
        ) : null}
      </div>
    </li>
  );
}
