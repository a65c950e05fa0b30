import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstantText } from "@/components/claims/date-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Callout } from "@/components/ui/callout";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { outcomeWords } from "@/lib/claims/bulk-labels";
import { type BulkReport, getBulkRun } from "@/lib/claims/get-bulk-run";
import { counted } from "@/lib/shared/count";
import { isUuid } from "@/lib/shared/uuid";
import { ClaimCodes, SkipList } from "../../_components/skip-list";
import { RunProgress } from "./_components/run-progress";

export const metadata: Metadata = { title: "Change of many claims" };

type Props = { params: Promise<{ runId: string }> };

export default async function BulkRunPage({ params }: Props) {
  const actor = await requireActor();
  const { runId } = await params;
  const report = isUuid(runId) ? await getBulkRun(actor, runId) : null;
  if (report === null) notFound();
  const done = report.changed.length + report.skips.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <PageHeader above={<Link href="/desk/claims">Claims</Link>} title={report.words} />
      <div className="grid max-w-4xl gap-2 px-4 pt-4 pb-16 md:px-5">
        <RunProgress running={report.state === "RUNNING"} done={done} of={report.matched} words={stateWords(report)} />
        {report.state === "CUT_OFF" ? (
          <Callout tone="alert">
            The server stopped while it went on. What is listed was done; {counted(report.matched - done, "claim")} were
            not looked at. Select them again to go on.
          </Callout>
        ) : null}
        <Facts
          items={[
            { term: "By", value: report.by?.name },
            { term: "Started", value: <InstantText at={report.startedAt} /> },
            { term: "Ended", value: report.finishedAt ? <InstantText at={report.finishedAt} /> : null },
            { term: "Selected", value: counted(report.matched, "claim") },
          ]}
        />
        {report.changed.length > 0 ? (
          <Section title="Changed" aside={counted(report.changed.length, "claim")}>
            <ClaimCodes numbers={report.changed} />
          </Section>
        ) : null}
        {report.skips.length > 0 ? (
          <Section title="Skipped" aside={counted(done - report.changed.length, "claim")}>
            <SkipList skips={report.skips} />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function stateWords({ state, changed, skips }: BulkReport): string {
  const outcome = outcomeWords(changed.length, skips, true);
  if (state === "FINISHED") return `${outcome}.`;
  return state === "RUNNING" ? `It goes on. ${outcome} so far.` : `Cut off. ${outcome}.`;
}
