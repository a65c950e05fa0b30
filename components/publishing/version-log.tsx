import { Section } from "@/components/layout/section";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import type { ClaimView, NoticeLine, VersionLine } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";
import { NoticeWords } from "./notice-words";
import { versionName } from "./version-name";

type Line = { at: string; version: VersionLine; before: VersionLine | undefined } | { at: string; notice: NoticeLine };

/** Every version and notice, the last first: what changed, when, and the way to read what the page said before. */
export function VersionLog({ view: { content, versions, notices } }: { view: ClaimView }) {
  if (versions.length === 0) return null;
  const lines: Line[] = [
    ...versions.map((version, index) => ({ at: version.publishedAt, version, before: versions[index + 1] })),
    ...notices.map((notice) => ({ at: notice.createdAt, notice })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  const page = `/claims/${content.slug}`;
  return (
    <Section
      title="Corrections and earlier versions"
      actions={
        <a href={`${page}/history`} className="link text-sm">
          All versions, and any day
        </a>
      }
    >
      <ol>
        {lines.map((line) => (
          <li
            key={"version" in line ? line.version.number : line.notice.id}
            className="py-2 not-first:border-t not-first:border-rule"
          >
            {"version" in line ? (
              <VersionWords line={line} page={page} />
            ) : (
              <>
                <b>{formatDay(line.at)} · Under re-review.</b> <NoticeWords notice={line.notice} />
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function VersionWords({
  line: { version, before, at },
  page,
}: {
  line: Extract<Line, { version: VersionLine }>;
  page: string;
}) {
  const rated = before !== undefined && before.kind === "VERDICT" && version.kind === "VERDICT";
  return (
    <>
      <b>
        {formatDay(at)} · {versionName(version)}
        {version.kind === "VERDICT" && !rated ? `: ${VERIFICATION_STATE_LABELS[version.state]}` : null}.
      </b>{" "}
      {version.correctionNote ? <bdi>{version.correctionNote} </bdi> : null}
      {rated && before.state !== version.state
        ? `Verdict: ${VERIFICATION_STATE_LABELS[before.state]}, now ${VERIFICATION_STATE_LABELS[version.state]}. `
        : null}
      {rated && before.state === version.state
        ? `Verdict: ${VERIFICATION_STATE_LABELS[version.state]}, as before. `
        : null}
      <span data-screen-only="" className="whitespace-nowrap">
        <a href={`${page}/v/${version.number}`} className="link">
          Version {version.number}
        </a>
        {before ? (
          <>
            {" · "}
            <a href={`${page}/history?from=${before.number}&to=${version.number}#difference`} className="link">
              Compare with version {before.number}
            </a>
          </>
        ) : null}
      </span>
    </>
  );
}
