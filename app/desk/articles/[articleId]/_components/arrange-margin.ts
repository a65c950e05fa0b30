import { placeCards } from "./place-cards";

/** Cards further from their lines than this (px) are made smaller, and in the end set as a plain list. */
const FAR = 280;
const GAP = 10;

/**
 * Sets the cards of the margin beside their lines: whole cards if they fit, else short ones, else a list that scrolls by
 * itself. Works on the elements, so that pointing at a card renders nothing anew. Each card names what finds its words (`data-mark`).
 */
export function arrangeMargin(margin: HTMLElement, text: HTMLElement, chosenCard: string | null): void {
  const cards = Array.from(margin.querySelectorAll<HTMLElement>("[data-card]"));
  const top = margin.getBoundingClientRect().top;
  const wanted = cards.map((card) => {
    const mark = text.querySelector(card.dataset.mark ?? "");
    return mark ? mark.getBoundingClientRect().top - top : 0;
  });
  const measure = (density: string, first?: string) => {
    margin.dataset.density = density;
    const boxes = cards.map((card, index) => ({
      id: card.dataset.card ?? "",
      wanted: wanted[index] ?? 0,
      height: card.offsetHeight,
    }));
    return placeCards(boxes, GAP, first);
  };
  const fits = ["full", "short"].find((density) => measure(density).drift <= FAR);
  if (!fits) {
    margin.dataset.density = "list";
    margin.style.height = "";
    for (const card of cards) card.style.top = "";
    return;
  }
  const places = measure(fits, chosenCard ?? undefined);
  margin.style.height = `${places.height}px`;
  for (const card of cards) card.style.top = `${places.tops.get(card.dataset.card ?? "") ?? 0}px`;
}
