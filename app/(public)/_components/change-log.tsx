import { NoticeWords } from "@/components/publishing/notice-words";
import { versionName } from "@/components/publishing/version-name";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { Change } from "@/lib/publishing/get-front-page";
import type { ChangedClaim, VersionChange } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";

/** What has changed on published pages, the last first. */
export function ChangeLog({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className="text-muted">No published page has changed yet.</p>;
  return (
    <ol className="divide-y divide-rule">
      {changes.map((change) => {
        const { claim } = "version" in change ? change.version : change.notice;
        return (
          <li
            key={"version" in change ? `${claim.code} ${change.version.number}` : change.notice.id}
            className="py-2.5 first:pt-0"
          >
            <p className="meta">
              <time dateTime={change.at}>{formatDay(change.at)}</time> ·{" "}
              {"version" in change ? versionName(change.version) : "Under re-review"}
            </p>
            <ClaimLink claim={claim} />
            <p className="mt-0.5 text-sm">
              {"version" in change ? <Turn version={change.version} /> : <NoticeWords notice={change.notice} />}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function ClaimLink({ claim }: { claim: ChangedClaim }) {
  return (
    <a href={`/claims/${claim.slug}`} lang={claim.language} dir="auto" className="link said text-[0.9375rem]">
      {claim.statement}
    </a>
  );
}

/** "Contested, now Mostly supported", or the note when the verdict is the same. */
function Turn({ version: { before, state, correctionNote } }: { version: VersionChange }) {
  if (before !== null && before !== state) {
    return (
      <>
        {VERIFICATION_STATE_LABELS[before]}, now <b>{VERIFICATION_STATE_LABELS[state]}</b>
      </>
    );
  }
  return <bdi>{correctionNote}</bdi>;
}
