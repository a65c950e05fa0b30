/** Where a card wants to stand and how tall it is, in px. */
export type CardBox = { id: string; wanted: number; height: number };

/** The place of every card, and how far the worst one stands from its line. */
export type CardPlaces = { tops: Map<string, number>; height: number; drift: number };

/**
 * Places cards beside their lines without overlap, in the given order. Crowded cards share the shift: a run of them stands
 * around the middle of where its cards want to be (pool-adjacent-violators). The card named `first` keeps its own line,
 * and the others make room.
 */
export function placeCards(cards: readonly CardBox[], gap: number, first?: string): CardPlaces {
  const held = cards.findIndex((card) => card.id === first);
  const tops = held < 0 ? spread(cards, gap) : aroundHeld(cards, gap, held);
  const drift = cards.reduce((worst, card, index) => Math.max(worst, Math.abs((tops[index] ?? 0) - card.wanted)), 0);
  const last = cards.length - 1;
  return {
    tops: new Map(cards.map((card, index) => [card.id, tops[index] ?? 0])),
    height: last < 0 ? 0 : (tops[last] ?? 0) + (cards[last]?.height ?? 0),
    drift,
  };
}

type Run = { from: number; to: number; top: number; height: number };

function spread(cards: readonly CardBox[], gap: number): number[] {
  const runs: Run[] = [];
  cards.forEach((card, index) => {
    let run: Run = { from: index, to: index, top: Math.max(0, card.wanted), height: card.height };
    for (let before = runs.at(-1); before && before.top + before.height + gap > run.top; before = runs.at(-1)) {
      runs.pop();
      run = joined(cards, gap, before.from, run.to);
    }
    runs.push(run);
  });
  return runs.flatMap((run) => stacked(cards.slice(run.from, run.to + 1), gap, run.top));
}

/** The run of these cards, where the sum of squared distances from the wanted places is least, but not above 0. */
function joined(cards: readonly CardBox[], gap: number, from: number, to: number): Run {
  let offset = 0;
  let sum = 0;
  for (const card of cards.slice(from, to + 1)) {
    sum += card.wanted - offset;
    offset += card.height + gap;
  }
  return { from, to, top: Math.max(0, sum / (to - from + 1)), height: offset - gap };
}

function stacked(cards: readonly CardBox[], gap: number, top: number): number[] {
  let next = top;
  return cards.map((card) => {
    const place = next;
    next += card.height + gap;
    return place;
  });
}

function aroundHeld(cards: readonly CardBox[], gap: number, held: number): number[] {
  const tops = spread(cards, gap);
  const heldTop = Math.max(roomAbove(cards.slice(0, held), gap), cards[held]?.wanted ?? 0);
  tops[held] = heldTop;
  let floor = heldTop;
  for (let index = held - 1; index >= 0; index -= 1) {
    floor = Math.min(tops[index] ?? 0, floor - gap - (cards[index]?.height ?? 0));
    tops[index] = floor;
  }
  let ceiling = heldTop + (cards[held]?.height ?? 0) + gap;
  for (let index = held + 1; index < cards.length; index += 1) {
    ceiling = Math.max(tops[index] ?? 0, ceiling);
    tops[index] = ceiling;
    ceiling += (cards[index]?.height ?? 0) + gap;
  }
  return tops;
}

function roomAbove(cards: readonly CardBox[], gap: number): number {
  return cards.reduce((sum, card) => sum + card.height + gap, 0);
}
