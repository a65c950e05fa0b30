import "server-only";
import { denied, unless } from "@/lib/shared/ability";
import type { Actor } from "@/lib/shared/actor";
import { canChangeContent, canPlan, isEditor, leftTheDesk } from "./policy";
import type { ClaimAbilities, ClaimFacts } from "./types";
import { abilityTo } from "./workflow";

/** What the member can do with the claim now, and every reason why not. `ownerName` is named to whoever comes second. */
export function claimAbilities(actor: Actor, facts: ClaimFacts, ownerName: string | null): ClaimAbilities {
  const closed = !canChangeContent(actor, facts) && closedReason(facts);
  const mine = facts.ownerId === actor.id;
  const to = (event: Parameters<typeof abilityTo>[0]) => abilityTo(event, actor, facts);
  return {
    edit: unless(closed),
    take: unless(
      leftTheDesk(facts),
      facts.ownerId !== null && (mine ? "It is yours already." : `${ownerName ?? "Somebody"} has it.`),
    ),
    giveBack: unless(!mine && "It is not yours."),
    assign: isEditor(actor) ? unless() : denied("An editor assigns claims to others."),
    plan: canPlan(actor, facts) ? unless() : denied("The owner or an editor sets due date and priority."),
    startChecking: to("START_CHECKING"),
    putBack: to("PUT_BACK"),
    decline: to("DECLINE"),
    duplicate: to("MARK_DUPLICATE"),
    restore: to("RESTORE"),
    draft: unless(closed, facts.stage === "INBOX" && "Start checking it first."),
    requestReview: to("REQUEST_REVIEW"),
    override: isEditor(actor) ? unless() : denied("An editor lets a review through with points missing."),
    recallReview: to("RECALL_REVIEW"),
    approve: to("APPROVE"),
    requestChanges: to("REQUEST_CHANGES"),
    publish: to("PUBLISH"),
    announce: announcement(actor, facts),
    reopen: to("REOPEN"),
    correct: to("REOPEN"),
    withdraw: to("WITHDRAW"),
  };
}

/** An editor may show a claim to readers before there is a verdict: as being checked, which then has to be so. */
function announcement(actor: Actor, facts: ClaimFacts) {
  if (!isEditor(actor)) return denied("An editor does this.");
  return unless(
    facts.publications > 0 && "It has a public page already.",
    facts.publications === 0 && closedReason(facts),
    facts.stage === "INBOX" && "Start checking it first: readers would be told that it is being checked.",
  );
}

function closedReason(facts: ClaimFacts): string | false {
  switch (facts.stage) {
    case "PUBLISHED":
      return "The claim is published. Re-open it before it is changed.";
    case "DECLINED":
      return "The claim is declined. Restore it before it is changed.";
    case "DUPLICATE":
      return "The claim is a duplicate. Work on the claim it points to.";
    case "WITHDRAWN":
      return "The claim is withdrawn. Its page stays as it is.";
    default:
      return false;
  }
}
