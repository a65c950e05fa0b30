import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { lastEventOf } from "@/lib/claims/claim-pulse";
import { readClockTargets } from "@/lib/claims/read-clocks";
import { countOpenThreads } from "@/lib/comments/list-threads";
import { ClaimChanges } from "../../_components/live/claim-changes";
import { ClaimActions } from "./_components/claim-actions";
import { ClaimLine } from "./_components/claim-line";
import { StageNote } from "./_components/stage-note";
import { TabKeys } from "./_components/tab-keys";
import { TalkKey } from "./_components/talk-key";
import { loadClaim, loadMembers } from "./load";

type Props = { params: Promise<{ claimId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim } = await loadClaim((await params).claimId);
  return { title: `${claim.code} ${claim.statement}` };
}

export default async function ClaimLayout({ params, children }: Props & { children: ReactNode }) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const home = `/desk/claims/${claim.id}`;
  const tabs = [
    { href: home, label: "Overview" },
    { href: `${home}/evidence`, label: "Evidence", count: claim.counts.evidence },
    { href: `${home}/responses`, label: "Responses", count: claim.counts.responses },
    { href: `${home}/review`, label: "Review", count: claim.counts.rounds },
    { href: `${home}/discussion`, label: "Discussion", count: await countOpenThreads(actor, claim.id) },
    { href: `${home}/history`, label: "History", count: claim.counts.events },
  ];
  return (
    <>
      <PageHeader
        above={<ClaimLine claim={claim} targets={await readClockTargets()} now={new Date()} />}
        title={<span lang={claim.language}>{claim.statement}</span>}
        actions={<ClaimActions actorId={actor.id} claim={claim} owners={await loadMembers()} />}
        tabs={<TabLinks label="Parts of the claim" tabs={tabs} />}
      >
        <StageNote claim={claim} />
      </PageHeader>
      <ClaimChanges claimId={claim.id} seen={await lastEventOf(claim.id)} />
      <TabKeys hrefs={tabs.map((tab) => tab.href)} />
      <TalkKey href={`${home}/discussion`} />
      {children}
    </>
  );
}
