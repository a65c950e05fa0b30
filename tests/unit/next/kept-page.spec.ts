import { expect, test } from "@playwright/test";
import { keptPage, withNonce } from "@/lib/next/kept-pages/kept-page";
import { findKept, keep } from "@/lib/next/kept-pages/store";

const OLD = "AAAAAAAAAAAAAAAAAAAAAA==";
const NEW = "BBBBBBBBBBBBBBBBBBBBBB==";
const HTML = `<p>Größe</p><script nonce="${OLD}">self.push("{\\"nonce\\":\\"${OLD}\\",\\"other\\":{\\"nonce\\":\\"$undefined\\"}}")</script>`;
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `script-src 'nonce-${OLD}'`,
  "cache-control": "no-store",
  date: "Tue, 24 Nov 2026 10:00:00 GMT",
  link: `</a.js>; rel=preload; nonce="${OLD}"`,
};

const kept = (change: Record<string, string> = {}, html = HTML, status = 200) =>
  keptPage(status, { ...HEADERS, ...change }, Buffer.from(html));

test("every nonce is exchanged, and nothing else", () => {
  const page = kept();
  expect(page?.headers.map(([name]) => name)).toEqual(["content-type", "cache-control"]);
  expect(page && withNonce(page, NEW).toString()).toBe(HTML.replaceAll(OLD, NEW));
  expect(page?.body.toString()).toBe(HTML);
});

test("what must not be sent twice is not kept", () => {
  expect(kept({}, HTML, 404)).toBeNull();
  expect(kept({ "content-type": "text/x-component" })).toBeNull();
  expect(kept({ "set-cookie": "a=b" })).toBeNull();
  expect(kept({ "content-encoding": "gzip" })).toBeNull();
  expect(kept({ "content-security-policy": "script-src 'self'" })).toBeNull();
  expect(kept({}, "<p>no script</p>")).toBeNull();
  expect(kept({}, `${HTML}<script nonce="${NEW}"></script>`)).toBeNull();
});

test("a page is found at its own mark only, and the one not used for longest makes room", () => {
  const page = { body: Buffer.alloc(1024 * 1024), nonceAt: [], headers: [] };
  keep("first", "one", page);
  expect(findKept("first", "one")).toBe(page);
  expect(findKept("first", "two")).toBeNull();
  for (let number = 0; number < 63; number += 1) keep(`page ${number}`, "one", page);
  expect(findKept("first", "one")).toBe(page);
  keep("one more", "one", page);
  expect(findKept("first", "one")).toBe(page);
  expect(findKept("page 0", "one")).toBeNull();
});
