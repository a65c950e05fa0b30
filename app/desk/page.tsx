import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { readFilter } from "@/lib/claims/filter-text";
import { listNotifications } from "@/lib/claims/list-notifications";
import { claimsHref } from "@/lib/claims/list-state";
import { listOwnedWork, listUnclaimedInbox, type WorkList } from "@/lib/claims/list-work";
import { listReadyForReview } from "@/lib/reviews/list-ready-for-review";
import { counted } from "@/lib/shared/count";
import { ReversalList } from "./_components/reversal-list";
import { WorkRows } from "./_components/work-rows";

export const metadata: Metadata = { title: "My work" };

const { filter: MINE } = readFilter("owner.is.me;stage.is.INBOX,CHECKING,IN_REVIEW,APPROVED");
const { filter: FOR_REVIEW } = readFilter("review.is.me");
const { filter: UNCLAIMED } = readFilter("stage.is.INBOX;owner.empty");

export default async function MyWorkPage() {
  const actor = await requireActor();
  const [owned, ready, inbox, reversals] = await Promise.all([
    listOwnedWork(actor),
    listReadyForReview(actor),
    listUnclaimedInbox(actor),
    listNotifications(actor),
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader
        title="My work"
        actions={
          <ButtonLink variant="primary" href="/desk/claims?new=1">
            New claim
          </ButtonLink>
        }
      />
      <div className="grid px-4 pb-16 md:px-5 xl:grid-cols-2 xl:gap-x-10">
        {reversals.length > 0 ? (
          <Section title="To be looked at again" aside={counted(reversals.length, "notice")} className="xl:col-span-2">
            <ReversalList reversals={reversals} />
          </Section>
        ) : null}
        <Section title="Assigned to me" aside={counted(owned.total, "claim")}>
          {owned.total === 0 ? (
            <EmptyState title="Nothing is assigned to you">
              {inbox.total > 0
                ? `${counted(inbox.total, "claim")} in the inbox ${inbox.total === 1 ? "has" : "have"} no owner. Take one.`
                : "The inbox is empty too."}
            </EmptyState>
          ) : (
            <WorkRows label="Assigned to me" rows={owned.rows} now={now} />
          )}
          <Rest list={owned} href={claimsHref({ filter: MINE, sort: [{ id: "due", desc: false }] })} />
        </Section>
        <Section title="Ready for my review" aside={counted(ready.total, "claim")}>
          {ready.total === 0 ? (
            <EmptyState title="Nothing waits for you">
              What somebody else wrote and asked to be reviewed is listed here. What you wrote is not.
            </EmptyState>
          ) : (
            <WorkRows label="Ready for my review" rows={ready.rows} now={now} part="review" />
          )}
          <Rest list={ready} href={claimsHref({ filter: FOR_REVIEW })} />
        </Section>
        <Section
          title="Inbox without owner"
          aside={counted(inbox.total, "claim")}
          rule={false}
          className="xl:col-span-2"
        >
          {inbox.total === 0 ? (
            <EmptyState
              title="The inbox is empty"
              action={<ButtonLink href="/desk/articles">Read an article</ButtonLink>}
            >
              Mark a claim in an article, or write one down.
            </EmptyState>
          ) : (
            <WorkRows label="Inbox without owner" rows={inbox.rows} now={now} takes />
          )}
          <Rest list={inbox} href={claimsHref({ filter: UNCLAIMED })} />
        </Section>
      </div>
    </>
  );
}

function Rest({ list, href }: { list: WorkList; href: string }) {
  if (list.total <= list.rows.length) return null;
  return (
    <p className="mt-3">
      <Link href={href}>All {counted(list.total, "claim")}</Link>
    </p>
  );
}
