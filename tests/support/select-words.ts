import type { Page } from "@playwright/test";

type Point = { x: number; y: number };

/** Where the first and the last character of the words stand on the screen, after they were scrolled into sight. */
function placeOf(page: Page, words: string): Promise<{ from: Point; to: Point }> {
  return page.getByRole("region", { name: "Text of the article" }).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const characters: { node: Text; offset: number }[] = [];
    let text = "";
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      for (let offset = 0; offset < node.data.length; offset++) characters.push({ node, offset });
      text += node.data;
    }
    const start = text.indexOf(wanted);
    if (start < 0 || text.indexOf(wanted, start + 1) >= 0) throw new Error(`Not there, or more than once: ${wanted}`);
    const rectOf = (index: number) => {
      const character = characters[index];
      if (!character) throw new Error(`There is no character ${index}.`);
      const range = document.createRange();
      range.setStart(character.node, character.offset);
      range.setEnd(character.node, character.offset + 1);
      return range.getBoundingClientRect();
    };
    const { top } = rectOf(start);
    window.scrollBy({ top: top - window.innerHeight / 3, behavior: "instant" });
    const [first, last] = [rectOf(start), rectOf(start + wanted.length - 1)];
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    };
  }, words);
}

/** Draws the mouse over words that stand once in the open article, as a reader of it would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}
