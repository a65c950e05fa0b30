import { ClaimCode } from "@/components/claims/claim-code";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { listPutOff } from "@/lib/claims/list-triage";
import type { Actor } from "@/lib/shared/actor";
import { formatInstant } from "@/lib/shared/dates";
import { markClaims } from "../live/work-marks";
import { WorkChanges } from "./live/work-changes";
import { WakeButton } from "./wake-button";

/** Claims of the inbox that are put off, the next to come back first. */
export async function PutOffList({ actor }: { actor: Actor }) {
  const claims = await listPutOff(actor);
  const changes = <WorkChanges list="put-off" marks={markClaims(claims)} />;
  if (claims.length === 0)
    return (
      <>
        <EmptyState
          className="mt-6"
          title="Nothing is put off"
          action={<ButtonLink href="/desk?list=triage">Back to the triage</ButtonLink>}
        />
        {changes}
      </>
    );
  return (
    <div className="pt-4">
      <h2 className="smallcaps mb-2">Put off</h2>
      <ul aria-label="Put off">
        {claims.map(({ id, number, statement, language, until, snoozeVersion }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-rule py-2.5">
            <div className="min-w-64 flex-1">
              <ClaimCode number={number} className="me-2 text-muted" />
              <Link href={`/desk/claims/${id}`} lang={language} className="said text-ink no-underline hover:underline">
                {statement}
              </Link>
              <p className="meta">until {formatInstant(until)}</p>
            </div>
            <WakeButton id={id} version={snoozeVersion} code={`C-${number}`} />
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link href="/desk?list=triage">Back to the triage</Link>
      </p>
      {changes}
    </div>
  );
}
