import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Also what a button says on the screen has to be in its name (WCAG 2.5.3), which axe looks for only when it is told to. */
const EXPERIMENTAL = ["label-content-name-mismatch"];

/** Fails with what axe finds serious or critical on the page as it stands; `only` looks for these rules alone, `within` in this part. */
export async function expectNothingSerious(page: Page, only?: string[], within?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (within) axe.include(within);
  if (only) axe.withRules(only);
  else axe.options({ rules: Object.fromEntries(EXPERIMENTAL.map((rule) => [rule, { enabled: true }])) });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 200)) }))).toEqual([]);
}
