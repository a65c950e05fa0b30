import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { TabLinks } from "@/components/ui/tab-links";
import { requireActor } from "@/lib/auth/require-actor";
import { getDashboard } from "@/lib/dashboard/get-dashboard";
import { loadDashboardParams, PERIODS } from "@/lib/dashboard/search-params";
import { dayParts, formatDay, monthName } from "@/lib/shared/dates";
import { AgeTable } from "./_components/age-table";
import { AttentionList } from "./_components/attention-list";
import { KindTable } from "./_components/kind-table";
import { StageTimeTable } from "./_components/stage-time-table";
import { ThroughputTable } from "./_components/throughput-table";
import { TurnTable } from "./_components/turn-table";
import { WorkloadTable } from "./_components/workload-table";

export const metadata: Metadata = { title: "Dashboard" };

const PAGE = "/desk/dashboard";

export default async function DashboardPage({ searchParams }: PageProps<"/desk/dashboard">) {
  const actor = await requireActor();
  const { weeks } = await loadDashboardParams(searchParams);
  const dashboard = await getDashboard(actor, weeks);
  if (dashboard === null) notFound();
  const { attention, throughput, stageTimes, ages, workload, turns, corrections } = dashboard;
  const hrefOf = (count: number) => (count === 12 ? PAGE : `${PAGE}?weeks=${count}`);
  const period = `${formatDay(dashboard.from)} to ${formatDay(dashboard.until)}, UTC`;
  const { month, year } = dayParts(dashboard.month);
  return (
    <>
      <PageHeader
        title="Dashboard"
        above={<span className="meta">{period}</span>}
        tabs={
          <TabLinks
            label="Period"
            tabs={PERIODS.map((count) => ({ href: hrefOf(count), label: `${count} weeks` }))}
            current={hrefOf(weeks)}
          />
        }
      />
      <div className="px-4 pb-16 md:px-5">
        {dashboard.empty ? (
          <EmptyState
            className="mt-6"
            title="Nothing is on the desk yet"
            action={<ButtonLink href="/desk/claims?new=1">New claim</ButtonLink>}
          >
            With the first claims, what is stuck and how long work takes stands here.
          </EmptyState>
        ) : (
          <>
            {attention.length > 0 ? (
              <Section title="Needs attention">
                <AttentionList attention={attention} />
              </Section>
            ) : null}
            <Section title="Throughput" aside="First verdicts published, by week from Monday, UTC">
              <ThroughputTable weeks={throughput} />
            </Section>
            <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
              <Section title="Time in stage" aside="Of claims that left it in the period">
                <StageTimeTable times={stageTimes} />
              </Section>
              <Section title="Age of open work" aside="By how long a claim has been in its stage">
                <AgeTable ages={ages} />
              </Section>
            </div>
            <Section title="Workload" aside="Open claims and tasks by member">
              <WorkloadTable members={workload} />
            </Section>
            <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
              <Section title="Denials that turned" aside={`In ${monthName(month, "long")} ${year}, UTC`} rule={false}>
                <TurnTable turns={turns} />
              </Section>
              <Section title="Corrections" aside="Later versions published in the period" rule={false}>
                <KindTable corrections={corrections} />
              </Section>
            </div>
          </>
        )}
      </div>
    </>
  );
}
