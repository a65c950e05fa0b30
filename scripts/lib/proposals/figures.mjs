const share = (part, whole) => (whole === 0 ? null : part / whole);

function f1(right, proposed, gold) {
  return proposed + gold === 0 ? null : (2 * right) / (proposed + gold);
}

/** The figures that counts give, each from 0 to 1, or null where there was nothing to count. */
export function figuresOf(tally) {
  return {
    claims: tally.gold,
    proposed: tally.proposed,
    found: f1(tally.matched, tally.proposed, tally.gold),
    claim_and_source: f1(tally.source, tally.proposed, tally.gold),
    source: share(tally.source, tally.matched),
    kind: share(tally.kind, tally.matched),
    kind_lenient: share(tally.kindLenient, tally.matched),
    denial_precision: share(tally.deniedFound, tally.deniedFound + tally.deniedWrong),
    denial_recall: share(tally.deniedFound, tally.denied),
    denial_recall_explicit: share(tally.explicitFound, tally.explicit),
    worth: f1(tally.worthyBoth, tally.worthyProposed, tally.worthyGold),
    direct: share(tally.directRight, tally.direct),
  };
}
