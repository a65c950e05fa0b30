import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { readFilter } from "@/lib/claims/filter-text";
import { listLeftWork } from "@/lib/claims/list-left-work";
import { claimsHref } from "@/lib/claims/list-state";
import { awayWords } from "@/lib/members/labels";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";

/** For editors: the open work of members who are away or were disabled, so that somebody else gets it. Nothing when there is none. */
export async function LeftWorkSection({ actor }: { actor: Actor }) {
  const left = await listLeftWork(actor);
  if (left.length === 0) return null;
  return (
    <Section title="Work of absent and disabled members" aside={counted(left.length, "member")} rule={false}>
      <ul aria-label="Work of absent and disabled members" className="max-w-3xl">
        {left.map(({ id, name, disabled, away, open, tasks, taskClaims }) => (
          <li key={id} className="flex flex-wrap gap-x-3 gap-y-1 border-b border-rule py-2 text-sm">
            <span className="min-w-40">
              <b>{name}</b>
            </span>
            <span className="text-muted">{disabled ? "disabled" : away ? awayWords(away) : null}</span>
            {open > 0 ? (
              <Link
                href={claimsHref({
                  filter: readFilter(`owner.is.${id};stage.is.INBOX,CHECKING,IN_REVIEW,APPROVED`).filter,
                })}
              >
                {counted(open, "open claim")}
                <span className="sr-only"> of {name}</span>
              </Link>
            ) : null}
            {tasks > 0 ? (
              <span>
                {counted(tasks, "task")} on{" "}
                {taskClaims.map((claim, index) => (
                  <span key={claim.id}>
                    {index > 0 ? ", " : null}
                    <Link href={`/desk/claims/${claim.id}`} className="code">
                      C-{claim.number}
                    </Link>
                  </span>
                ))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
