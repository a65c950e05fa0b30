import "server-only";
import type { ArticleView } from "@/lib/articles/types";
import { memberNames } from "@/lib/claims/member-names";
import { db } from "@/lib/db/client";
import type { AssertionMode, ClaimKind } from "@/lib/db/generated/enums";
import { sourceKind } from "@/lib/proposals/source-kind";
import type { Kind } from "@/lib/proposals/types";
import type { Actor } from "@/lib/shared/actor";
import { carrierOf } from "./carrier";
import { matchSources } from "./match-sources";
import { type ReadProposal, readProposals } from "./read-proposals";
import type { ArticleProposals, ReaderProposal, SourceMatch } from "./types";

const KINDS: Record<Kind, ClaimKind> = {
  fact: "FACT",
  denial: "FACT",
  background: "FACT",
  prediction: "PREDICTION",
  opinion: "OPINION",
  threat_commitment: "COMMITMENT",
};

/**
 * The claims that the shown text of an article makes, in its order, with whom their sources stand for and what became of each. Nothing is
 * stored by asking.
 */
export async function listProposals(_actor: Actor, article: ArticleView): Promise<ArticleProposals> {
  const { english, whole, proposals } = readProposals(article.shown.id, article.shown.text);
  const named = proposals.flatMap(({ attributor, via, denied_by }) => [attributor, ...via, ...denied_by]);
  const [sources, passages, dismissals] = await Promise.all([
    matchSources(
      named.filter((name) => name !== ""),
      article,
    ),
    db.passage.findMany({
      where: { articleVersionId: article.shown.id, withdrawnAt: null, startOffset: { not: null } },
      select: { claimId: true, startOffset: true, endOffset: true },
    }),
    readDismissals(article.id),
  ]);
  const outlet = outletMatch(article);
  return {
    english,
    whole,
    proposals: proposals.map((proposal) => {
      const carrier = carrierOf(proposal, passages);
      const dismissal = dismissals.get(proposal.fingerprint);
      return {
        ...shownOf(proposal, sources, outlet),
        state: carrier
          ? { is: "ATTACHED", claimId: carrier.claimId }
          : dismissal
            ? { is: "DISMISSED", ...dismissal }
            : { is: "OPEN" },
      };
    }),
  };
}

/** What was dismissed in any text of an article and stays so, by its fingerprint. */
async function readDismissals(articleId: string) {
  const rows = await db.dismissal.findMany({
    where: { articleId, withdrawnAt: null },
    select: { id: true, version: true, fingerprint: true, updatedAt: true, updatedById: true },
  });
  const names = await memberNames(
    db,
    rows.map(({ updatedById }) => updatedById),
  );
  return new Map(
    rows.map(({ fingerprint, updatedAt, updatedById, ...dismissal }) => [
      fingerprint,
      { ...dismissal, by: names.get(updatedById)?.name ?? "", at: updatedAt },
    ]),
  );
}

function shownOf(
  proposal: ReadProposal,
  sources: ReadonlyMap<string, SourceMatch>,
  outlet: SourceMatch | null,
): Omit<ReaderProposal, "state"> {
  const matched = (names: readonly string[]) => names.flatMap((name) => sources.get(name) ?? []);
  const attributor = sources.get(proposal.attributor) ?? outlet;
  const through = outlet && attributor !== outlet ? [outlet, ...matched(proposal.via)] : matched(proposal.via);
  return {
    start: proposal.start,
    end: proposal.end,
    statement: proposal.statement,
    looks: proposal.kind,
    kind: KINDS[proposal.kind],
    attributor,
    via: attributor === null ? [] : others(through, attributor),
    mode: modeOf(proposal),
    words: proposal.quoted || null,
    deniedBy: attributor === null ? matched(proposal.denied_by) : others(matched(proposal.denied_by), attributor),
    worthy: proposal.check_worthy,
    worth: proposal.worth,
    reason: proposal.reason,
  };
}

function outletMatch({ outlet }: ArticleView): SourceMatch | null {
  if (outlet === null) return null;
  return { printed: outlet.name, status: "KNOWN", party: outlet, name: outlet.name, kind: "OUTLET", near: [] };
}

/** Each party once, and without the one that says so itself. */
function others(matches: readonly SourceMatch[], self: SourceMatch): SourceMatch[] {
  const keyOf = ({ party, name }: SourceMatch) => party?.id ?? name;
  const kept = new Map(matches.map((match) => [keyOf(match), match]));
  kept.delete(keyOf(self));
  return [...kept.values()];
}

function modeOf({ attributor, direct_quote, quoted }: ReadProposal): AssertionMode {
  const kind = attributor === "" ? "body" : sourceKind(attributor);
  if (kind === "unnamed") return "UNNAMED_OFFICIAL";
  if (direct_quote && quoted !== "") return "DIRECT_QUOTE";
  return kind === "document" ? "DOCUMENT" : "PARAPHRASE";
}
