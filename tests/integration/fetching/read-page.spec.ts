import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "@playwright/test";
import { extractArticle } from "@/lib/articles/extract-article";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), "utf8");
const page = (text: string, url?: string) => extractArticle({ text, mediaType: "text/html", url });

test("a news page gives its article and what it says about itself", async () => {
  const result = await page(fixture("harbour-dredging.html"), "https://gazette.tarnhaven.example/x?utm_source=feed");
  if (!result.ok) throw new Error(result.message);
  expect(result.data.method).toBe("readability");
  expect(result.data.body).toBe(fixture("harbour-dredging.body.txt").trim());
  expect(result.data.metadata).toEqual({
    title: "Harbour authority denies paying for dredging that was never done",
    outlet: "The Tarnhaven Gazette",
    byline: "Nell Corrigan",
    place: null,
    publishedOn: "2024-05-14",
    language: "en-GB",
    canonicalUrl: "https://gazette.tarnhaven.example/2024/05/14/harbour-dredging",
  });
});

test("a page's source that was pasted as text is read as a page", async () => {
  const result = await extractArticle({ text: fixture("harbour-dredging.html"), mediaType: "text/plain" });
  expect(result).toMatchObject({ ok: true, data: { method: "readability" } });
});

test("an old page of tables and line breaks keeps its paragraphs", async () => {
  const sentence = "The board denied that it had paid the company, and said that all the invoices would be published.";
  const cell = Array.from({ length: 8 }, (_, index) => `${sentence} Part ${index}.`).join("<br><br>");
  const result = await page(
    `<html><body><table><tr><td>Menu</td><td><font size=2>${cell}</font></td></tr></table></body></html>`,
  );
  expect(result.ok && result.data.body.split("\n\n").filter((line) => line.includes(sentence)).length).toBe(8);
});

test("a page without text is refused with what to do", async () => {
  for (const text of ["<html><body></body></html>", "<script>var a = 1;</script>", "<!-- nothing -->"]) {
    const result = await page(text);
    expect(result).toMatchObject({ ok: false, code: "INVALID" });
    expect(result.ok ? "" : result.message).toContain("paste");
  }
});

const SAID = "<p>The board denied on Monday that it had paid the company, and promised the invoices.</p>";

/** Markup made to be slow, by name; each still holds the sentence above. */
const HOSTILE: Record<string, string> = {
  "1,000 nested divs": `${SAID}${"<div>".repeat(1_000)}`,
  "50,000 nested divs": `${SAID}${"<div>".repeat(50_000)}`,
  "300,000 nested divs": `${SAID}${"<div>".repeat(300_000)}`,
  "60,000 attributes": `${SAID}<p ${Array.from({ length: 60_000 }, (_, index) => `a${index}=1`).join(" ")}>`,
  "an attribute of a megabyte": `${SAID}<p title="${"x".repeat(1_000_000)}">`,
  "crossed formatting": `${SAID}${"<a><b><i><u>".repeat(2_000)}${"<p>".repeat(2_000)}`,
  "nested tables": `${SAID}${"<table><tr><td>".repeat(20_000)}`,
  "nested forms": `${SAID}${"<form>".repeat(50_000)}`,
  "depth just below the cap, many times": `${SAID}${`${"<div>".repeat(250)}a, b, c.${"</div>".repeat(250)}`.repeat(50)}`,
  "closing tags only": `${SAID}${"</p>".repeat(200_000)}`,
  "open comments": `${SAID}${"<!--".repeat(200_000)}`,
  "half a tag, again and again": `${SAID}${"<".repeat(300_000)}`,
  entities: `${SAID}${"&amp;".repeat(100_000)}`,
  "foreign elements": `${SAID}${"<svg><foreignObject><math>".repeat(3_000)}`,
  "deep JSON": `${SAID}<script type="application/ld+json">${"[".repeat(200_000)}</script>`,
};
for (const [name, html] of Object.entries(HOSTILE)) {
  test(`${name}: read within six seconds, without holding anybody up`, async () => {
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const started = performance.now();
    const result = await page(html);
    lag.disable();
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(lag.max / 1e6, "main loop lag in ms").toBeLessThan(1_000);
    if (!result.ok) throw new Error(result.message);
    expect(`${result.data.before} ${result.data.body} ${result.data.after}`).toContain("The board denied on Monday");
  });
}
