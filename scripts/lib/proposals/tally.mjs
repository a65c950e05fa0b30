import { assign } from "./assign.mjs";
import { sameSource } from "./names.mjs";

const SLACK = 3;

const COUNTS =
  "gold proposed matched source  kind kindLenient denied deniedFound explicit explicitFound deniedWrong worthyGold worthyProposed worthyBoth direct directRight".split(
    " ",
  );

/** Counts of nothing yet, and the lists of what was missed. */
export function emptyTally() {
  return { ...Object.fromEntries(COUNTS.map((name) => [name, 0])), misses: [] };
}

function mayMatch(proposal, claim, sentences) {
  const shared = Math.min(proposal.end, claim.end) - Math.max(proposal.start, claim.start);
  const all = Math.max(proposal.end, claim.end) - Math.min(proposal.start, claim.start);
  if (shared > 0 && shared / all >= 0.5) return shared / all;
  const sentence = sentences.find(({ start, end }) => start <= claim.start && claim.end <= end);
  const around = proposal.start <= claim.start && proposal.end >= claim.end;
  const inside = sentence && proposal.start >= sentence.start - SLACK && proposal.end <= sentence.end + SLACK;
  return around && inside ? shared / all : 0;
}

const isDenied = ({ denied, denied_by }) => denied ?? (denied_by?.length ?? 0) > 0;

/**
 * Compares the proposals for one article with its annotation. A proposal matches a claim when at least half of both is
 * shared, or when it holds the claim and stays in its sentence. Optional claims count neither for nor against.
 */
export function tallyArticle({ claims, sentences }, proposals) {
  const tally = emptyTally();
  const scored = claims.filter(({ optional }) => !optional);
  const optional = claims.filter((claim) => claim.optional);
  const right = (proposal, claim) => sameSource(proposal.attributor, claim.attributor_variants);
  const columnOf = assign(scored.length, proposals.length, (row, column) => {
    const overlap = mayMatch(proposals[column], scored[row], sentences);
    return overlap === 0 ? 0 : 10 + overlap + (right(proposals[column], scored[row]) ? 0.3 : 0);
  });
  const used = new Set(columnOf);
  const free = proposals.filter((_, column) => !used.has(column));
  const spared = new Set(
    assign(optional.length, free.length, (row, column) => {
      const overlap = mayMatch(free[column], optional[row], sentences);
      return overlap === 0 ? 0 : 10 + overlap;
    }).filter((column) => column >= 0),
  );
  const extra = free.filter((_, column) => !spared.has(column));
  for (const proposal of extra) countExtra(tally, proposal);
  scored.forEach((claim, row) => {
    countClaim(tally, claim);
    const proposal = proposals[columnOf[row]];
    if (proposal) countPair(tally, claim, proposal, right(proposal, claim));
    else {
      tally.misses.push(`missed   ${claim.attributor}: ${claim.text}`);
      if (countsAsDenied(claim)) tally.misses.push(`denial   ${claim.denied_by}: ${claim.text}`);
    }
  });
  tally.proposed = extra.length + tally.matched;
  return tally;
}

const countsAsDenied = (claim) => claim.kind !== "denial" && !claim.denial_skip && claim.denied_by.length > 0;

function countClaim(tally, claim) {
  tally.gold += 1;
  if (claim.check_worthy) tally.worthyGold += 1;
  if (!countsAsDenied(claim)) return;
  tally.denied += 1;
  if (claim.denial_type === "explicit") tally.explicit += 1;
}

function countExtra(tally, proposal) {
  if (proposal.check_worthy) tally.worthyProposed += 1;
  if (isDenied(proposal) && proposal.kind !== "denial") tally.deniedWrong += 1;
  tally.misses.push(`extra    ${proposal.attributor}: ${proposal.statement}`);
}

function countPair(tally, claim, proposal, right) {
  tally.matched += 1;
  if (right) tally.source += 1;
  else tally.misses.push(`source   ${proposal.attributor}, not ${claim.attributor}: ${claim.text}`);
  if (proposal.kind === claim.kind) tally.kind += 1;
  if ([claim.kind, ...claim.kind_alt].includes(proposal.kind)) tally.kindLenient += 1;
  else tally.misses.push(`kind     ${proposal.kind}, not ${claim.kind}: ${claim.text}`);
  if (proposal.check_worthy) tally.worthyProposed += 1;
  if (proposal.check_worthy && claim.check_worthy) tally.worthyBoth += 1;
  if (claim.quote_type !== "mixed") {
    tally.direct += 1;
    if (Boolean(proposal.direct_quote) === claim.direct_quote) tally.directRight += 1;
  }
  countDenial(tally, claim, proposal);
}

function countDenial(tally, claim, proposal) {
  const found = isDenied(proposal);
  if (countsAsDenied(claim)) {
    if (found) tally.deniedFound += 1;
    if (found && claim.denial_type === "explicit") tally.explicitFound += 1;
    if (!found) tally.misses.push(`denial   ${claim.denied_by} (${claim.denial_type}): ${claim.text}`);
  } else if (found && claim.kind !== "denial" && !claim.denial_skip) {
    tally.deniedWrong += 1;
    tally.misses.push(`no denial ${proposal.denied_by}: ${claim.text}`);
  }
}
