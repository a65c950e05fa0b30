import { notFound } from "next/navigation";
import { DateText } from "@/components/claims/date-text";
import { SaidList } from "@/components/claims/said-list";
import { VerdictPill } from "@/components/claims/verdict-pill";
import { Section } from "@/components/layout/section";
import { ResponseTimeline } from "@/components/responses/response-timeline";
import { Approvals } from "@/components/reviews/approvals";
import { Checklist } from "@/components/reviews/checklist";
import { Facts } from "@/components/ui/facts";
import { ButtonLink, Link } from "@/components/ui/link";
import { CLAIM_KIND_LABELS, RISK_LABELS } from "@/lib/claims/labels";
import { listAssertions } from "@/lib/claims/list-assertions";
import { listClaimPassages } from "@/lib/claims/list-claim-passages";
import { listEvidence } from "@/lib/evidence/list-evidence";
import { getLedger } from "@/lib/responses/get-ledger";
import { getReview } from "@/lib/reviews/get-review";
import { listClaimTasks } from "@/lib/tasks/list-claim-tasks";
import { EditClaim } from "./_components/edit-claim";
import { EvidenceSummary } from "./_components/evidence-summary";
import { TaskPanel } from "./_components/task-panel";
import { loadClaim, loadMembers } from "./load";
import { AddAssertion } from "./said/assertion-sheet";
import { AssertionTools } from "./said/assertion-tools";

export default async function OverviewPage({ params }: { params: Promise<{ claimId: string }> }) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const [assertions, passages, ledger, evidence, review, tasks, members] = await Promise.all([
    listAssertions(actor, claim.id),
    listClaimPassages(actor, claim.id),
    getLedger(actor, claim.id),
    listEvidence(actor, claim.id),
    getReview(actor, claim.id),
    listClaimTasks(actor, claim.id),
    loadMembers(),
  ]);
  if (review === null || !ledger.ok) notFound();
  const { draft } = review;
  const editable = claim.can.edit.ok;
  const home = `/desk/claims/${claim.id}`;
  const event = claim.event && { ...claim.event, to: claim.event.precision === "RANGE" ? claim.event.to : null };
  const content = {
    statement: claim.statement,
    language: claim.language,
    kind: claim.kind,
    event,
    topics: claim.topics,
    risk: claim.risk,
  };
  return (
    <div className="grid lg:grid-cols-[18.75rem_minmax(0,1fr)] xl:grid-cols-[18.75rem_minmax(0,1fr)_21.25rem]">
      <div className="px-4 lg:px-5">
        <Section
          title="Said"
          rule={false}
          actions={
            editable ? <AddAssertion claimId={claim.id} passages={passages} first={assertions.length === 0} /> : null
          }
        >
          <SaidList
            assertions={assertions}
            tools={editable ? (record) => <AssertionTools record={record} passages={passages} /> : undefined}
          />
        </Section>
        <Section
          title="Claim"
          rule={false}
          actions={
            editable ? (
              <EditClaim
                id={claim.id}
                version={claim.version}
                content={content}
                canBeDuplicate={claim.can.duplicate.ok}
              />
            ) : null
          }
        >
          <Facts
            items={[
              { term: "Kind", value: CLAIM_KIND_LABELS[claim.kind] },
              { term: "Event", value: event ? <DateText date={event} note /> : null },
              { term: "Concerns", value: claim.concerned.map((party) => party.name).join(", ") },
              { term: "Topics", value: claim.topics.join(", ") },
              { term: "Risk", value: RISK_LABELS[claim.risk] },
              {
                term: "Duplicates",
                // By id: the code of a duplicate leads to this claim.
                value: claim.duplicates.length > 0 ? <DuplicateLinks duplicates={claim.duplicates} /> : null,
              },
              { term: "Written by", value: claim.createdBy?.name },
            ]}
          />
        </Section>
      </div>
      <div className="min-w-0 border-rule px-4 max-lg:border-t lg:border-s lg:px-5">
        <Section
          title="Responses, by party"
          actions={
            <ButtonLink variant="quiet" size="small" href={`${home}/responses`}>
              Open the ledger
            </ButtonLink>
          }
        >
          <ResponseTimeline ledger={ledger.data} asked />
        </Section>
        <Section
          title="Evidence"
          actions={
            <ButtonLink variant="quiet" size="small" href={`${home}/evidence`}>
              Open the evidence
            </ButtonLink>
          }
        >
          <EvidenceSummary items={evidence} />
        </Section>
        <TaskPanel actor={actor} claim={claim} tasks={tasks} members={members} now={new Date()} />
      </div>
      <div className="min-w-0 border-rule px-4 pb-12 max-xl:border-t lg:px-5 lg:max-xl:col-span-2 xl:border-s">
        <Section
          title={draft ? `Verdict, round ${draft.round}` : "Verdict"}
          aside={draft ? `draft by ${draft.author?.name ?? "somebody"}` : null}
          actions={
            <ButtonLink variant="quiet" size="small" href={`${home}/review`}>
              Open the review
            </ButtonLink>
          }
        >
          {draft?.verdict ? <VerdictPill state={draft.verdict} /> : null}
          {draft?.reason ? <p className="said mt-2 text-lg">{draft.reason}</p> : null}
          {draft?.verdict || draft?.reason ? null : <p className="meta">No verdict is drafted.</p>}
        </Section>
        <Section title="Before review">
          <Checklist points={review.checklist} />
        </Section>
        {draft ? (
          <Section title={`Approvals, ${review.approvals.have} of ${review.approvals.need}`} rule={false}>
            <Approvals approvals={review.approvals} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function DuplicateLinks({ duplicates }: { duplicates: readonly { id: string; code: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-x-2.5">
      {duplicates.map(({ id, code }) => (
        <li key={id}>
          <Link href={`/desk/claims/${id}`} className="code">
            {code}
          </Link>
        </li>
      ))}
    </ul>
  );
}
