import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import type { Reversal } from "@/lib/claims/list-notifications";
import { claimsHref } from "@/lib/claims/list-state";
import { type countWork, listWork, workQuestion } from "@/lib/claims/list-work";
import type { ClaimWorkList, WorkListName } from "@/lib/claims/search-params";
import { queueHref } from "@/lib/reviews/search-params";
import type { Actor } from "@/lib/shared/actor";
import { counted, formatCount } from "@/lib/shared/count";
import { markClaims } from "../live/work-marks";
import { WorkChanges } from "./live/work-changes";
import { PutOffList } from "./put-off-list";
import { ReversalList } from "./reversal-list";
import { TakeOldest } from "./take-oldest";
import { TaskList } from "./task-list";
import { WorkClaims } from "./work-claims";

type Counts = Awaited<ReturnType<typeof countWork>>;

/** The list of "My work" that the address names. */
export function WorkBody({
  actor,
  list,
  counts,
  reversals,
}: {
  actor: Actor;
  list: Exclude<WorkListName, "mentions">;
  counts: Counts;
  reversals: readonly Reversal[];
}) {
  if (list === "tasks") return <TaskList actor={actor} />;
  if (list === "put-off") return <PutOffList actor={actor} />;
  return (
    <>
      {reversals.length > 0 && (list === "re-review" || list === "assigned") ? (
        <section aria-labelledby="to-be-looked-at" className="border-b border-rule py-5">
          <h2 id="to-be-looked-at" className="smallcaps mb-2">
            To be looked at again
          </h2>
          <ReversalList reversals={reversals} />
        </section>
      ) : null}
      <ClaimWork actor={actor} list={list} counts={counts} />
      {list === "triage" && counts.putOff > 0 ? (
        <p className="meta mt-4">
          {counted(counts.putOff, "claim")} {counts.putOff === 1 ? "is" : "are"} put off.{" "}
          <Link href="/desk?list=put-off">Show {counts.putOff === 1 ? "it" : "them"}</Link>
        </p>
      ) : null}
    </>
  );
}

const LABELS: Record<ClaimWorkList, string> = {
  assigned: "Assigned to me",
  waiting: "Waiting for answers",
  review: "Ready for my review",
  "re-review": "Re-review",
  triage: "Triage",
};

async function ClaimWork({ actor, list, counts }: { actor: Actor; list: ClaimWorkList; counts: Counts }) {
  const { rows, total } = await listWork(actor, list);
  const nothing = rows.length === 0 ? <NoWork actor={actor} list={list} counts={counts} /> : null;
  const changes = <WorkChanges list={list} marks={markClaims(rows)} />;
  // The triage stays when its last claim has left it: that step, too, can be taken back by its key.
  if (nothing && list !== "triage")
    return (
      <>
        {nothing}
        {changes}
      </>
    );
  return (
    <div className="pt-2">
      {list === "triage" && !nothing ? (
        <p className="meta py-2 max-md:hidden">
          J and K walk the claims, Space shows one beside the list, Z takes the last step back.
        </p>
      ) : null}
      <WorkClaims
        label={LABELS[list]}
        rows={rows}
        part={list === "review" ? "review" : undefined}
        triage={list === "triage"}
      />
      {nothing}
      {list === "review" ? (
        <p className="meta mt-3">
          <Link href={queueHref({ list: "mine" })}>Since when they wait, and for whom</Link>
        </p>
      ) : null}
      {total.count > rows.length ? (
        <p className="mt-3">
          <Link href={claimsHref(workQuestion(actor, list))}>
            All {formatCount(total.count)}
            {total.exact ? " claims" : " claims and more"}
          </Link>
        </p>
      ) : null}
      {changes}
    </div>
  );
}

/** What leads on from a list that is empty. */
async function NoWork({ actor, list, counts }: { actor: Actor; list: ClaimWorkList; counts: Counts }) {
  const free = counts.triage.count;
  if (list === "triage")
    return (
      <EmptyState
        className="mt-6"
        title="The inbox is empty"
        action={<ButtonLink href="/desk/articles">Read an article</ButtonLink>}
      >
        Everything has an owner or is put off. Mark a claim in an article, or write one down.
      </EmptyState>
    );
  if (list === "waiting")
    return (
      <EmptyState className="mt-6" title="You wait for nobody">
        Claims of yours are listed here while a party has not answered what it was asked.
      </EmptyState>
    );
  if (list === "review")
    return (
      <EmptyState className="mt-6" title="Nothing waits for you">
        What somebody else wrote and asked to be reviewed is listed here. What you wrote is not.
      </EmptyState>
    );
  if (list === "re-review")
    return (
      <EmptyState className="mt-6" title="Nothing is under re-review">
        Published claims are listed here when a party changes its answer, or an editor re-opens them.
      </EmptyState>
    );
  const oldest = free > 0 ? (await listWork(actor, "triage")).rows[0] : undefined;
  return (
    <EmptyState
      className="mt-6"
      title="Nothing is assigned to you"
      action={
        oldest ? (
          <>
            <TakeOldest id={oldest.id} code={`C-${oldest.number}`} />
            <ButtonLink href="/desk?list=triage">Go through the inbox</ButtonLink>
          </>
        ) : (
          <ButtonLink href="/desk/articles">Read an article</ButtonLink>
        )
      }
    >
      {free > 0
        ? `${counted(free, "claim")} ${free === 1 ? "has" : "have"} no owner. Take the first: the most pressing, then the oldest.`
        : "The inbox is empty too."}
    </EmptyState>
  );
}
