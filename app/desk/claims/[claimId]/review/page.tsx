import { notFound } from "next/navigation";
import { Section } from "@/components/layout/section";
import { Approvals } from "@/components/reviews/approvals";
import { Checklist } from "@/components/reviews/checklist";
import { ButtonLink } from "@/components/ui/link";
import { listThreads } from "@/lib/comments/list-threads";
import { changesSince } from "@/lib/reviews/changes-since";
import { getReview } from "@/lib/reviews/get-review";
import { REVIEW_STATUS_LABELS } from "@/lib/reviews/labels";
import { queuePlace } from "@/lib/reviews/queue-place";
import { loadReviewParams, reviewHref } from "@/lib/reviews/search-params";
import { loadClaim } from "../load";
import { ChangesSection } from "./_components/changes-section";
import { DecisionPanel } from "./_components/decision-panel";
import { DraftForm } from "./_components/draft-form";
import { FieldTalk } from "./_components/field-talk";
import { openThreadsOf } from "./_components/open-threads-of";
import { PublicationPanel } from "./_components/publication-panel";
import { QueueSteps } from "./_components/queue-steps";
import { RequestPanel } from "./_components/request-panel";
import { StartDraft } from "./_components/start-draft";
import { VersionList } from "./_components/version-list";

export default async function ReviewPage({ params, searchParams }: PageProps<"/desk/claims/[claimId]/review">) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const { since, queue, sort } = await loadReviewParams(searchParams);
  const [review, changes, talk, place] = await Promise.all([
    getReview(actor, claim.id),
    changesSince(actor, claim.id, since),
    listThreads(actor, claim.id),
    queue === null ? null : queuePlace(actor, claim.id, { list: queue, sort }),
  ]);
  if (review === null) notFound();
  const { draft, approvals } = review;
  return (
    <>
      {place ? <QueueSteps queue={place} /> : null}
      <div className="grid px-4 pb-16 md:px-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 lg:pe-8">
          {draft === null || changes === null ? null : (
            <ChangesSection hrefOf={(to) => reviewHref(claim.id, { queue, sort, since: to })} changes={changes} />
          )}
          {draft === null ? (
            <Section title="Verdict" rule={false}>
              <StartDraft claimId={claim.id} can={claim.can.draft} again={claim.verdict !== null} />
            </Section>
          ) : (
            <Section
              title={`Verdict, round ${draft.round}`}
              aside={`${REVIEW_STATUS_LABELS[draft.status]}, draft by ${draft.author?.name ?? "somebody"}`}
              rule={false}
            >
              {talk ? <FieldTalk talk={talk} /> : null}
              <DraftForm key={draft.id} draft={draft} verdicts={review.verdicts} can={claim.can.draft} />
            </Section>
          )}
        </div>
        <div className="min-w-0 border-rule lg:border-s lg:ps-6">
          <Section title="Before review">
            <div className="grid gap-4">
              <Checklist points={review.checklist} />
              {draft?.override ? (
                <p className="meta">
                  Let through by {draft.override.by?.name ?? "an editor"} with points missing: {draft.override.reason}
                </p>
              ) : null}
              <RequestPanel claim={claim} review={review} />
            </div>
          </Section>
          {draft === null ? null : (
            <Section title={`Approvals, ${approvals.have} of ${approvals.need}`}>
              <div className="grid gap-4">
                <Approvals approvals={approvals} />
                <DecisionPanel key={approvals.hash} claim={claim} review={review} threads={openThreadsOf(talk)} />
              </div>
            </Section>
          )}
          <Section
            title="Publication"
            rule={false}
            actions={
              claim.stage === "PUBLISHED" || claim.stage === "WITHDRAWN" ? null : (
                <ButtonLink variant="quiet" size="small" href={`/desk/claims/${claim.id}/preview`}>
                  See it as readers would
                </ButtonLink>
              )
            }
          >
            <div className="grid gap-4">
              <PublicationPanel key={`${approvals.hash} ${claim.publications}`} claim={claim} review={review} />
              <VersionList versions={review.published} slug={claim.slug} />
            </div>
          </Section>
        </div>
      </div>
    </>
  );
}
