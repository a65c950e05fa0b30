import { expect, test } from "@playwright/test";
import { isPublicAddress } from "@/lib/fetching/addresses";
import { checkUrl } from "@/lib/fetching/check-url";

const rules = { allow: ["desk.internal:8080", "[::1]:9000"], ports: [80, 443] };

test("an ordinary address passes, trimmed, without fragment and without the final dot of its host", () => {
  const checked = checkUrl("  https://News.Example.COM./a?b=c#d\n", rules);
  expect(checked.ok && checked.data.url.href).toBe("https://news.example.com/a?b=c");
  expect(checked).toMatchObject({ ok: true, data: { host: "news.example.com", port: 443, allowed: false } });
});

test("an international name passes in its ASCII form", () => {
  expect(checkUrl("https://zürich.example.ch/", rules)).toMatchObject({ data: { host: "xn--zrich-kva.example.ch" } });
});

test("an allowed host skips the name and port rules, with exactly its port", () => {
  expect(checkUrl("http://desk.internal:8080/", rules)).toMatchObject({ ok: true, data: { allowed: true } });
  expect(checkUrl("http://[::1]:9000/", rules)).toMatchObject({ ok: true, data: { allowed: true, host: "::1" } });
  expect(checkUrl("http://desk.internal/", rules)).toMatchObject({ problem: "PRIVATE_ADDRESS" });
  expect(checkUrl("http://desk.internal:8081/", rules)).toMatchObject({ problem: "BAD_PORT" });
  expect(checkUrl("ftp://desk.internal:8080/", rules)).toMatchObject({ problem: "BAD_SCHEME" });
});

const REFUSED: [string, string][] = [
  ["", "BAD_URL"],
  ["example.com/article", "BAD_URL"],
  ["https://", "BAD_URL"],
  [`https://example.com/${"a".repeat(2_048)}`, "BAD_URL"],
  ["mailto:desk@example.com", "BAD_SCHEME"],
  ["view-source:https://example.com/", "BAD_SCHEME"],
  ["https://user@example.com/", "HAS_CREDENTIALS"],
  ["https://:secret@example.com/", "HAS_CREDENTIALS"],
  ["https://example.com:8443/", "BAD_PORT"],
  ["https://intranet/", "BAD_HOST"],
  [`https://${"a.".repeat(130)}com/`, "BAD_HOST"],
  ["https://localhost/", "PRIVATE_ADDRESS"],
  ["https://10.1.2.3/", "PRIVATE_ADDRESS"],
];
for (const [url, problem] of REFUSED) {
  test(`${url.slice(0, 50) || "nothing"} is refused as ${problem}`, () => {
    expect(checkUrl(url, rules)).toMatchObject({ ok: false, problem });
  });
}

test("public addresses are told from all others", () => {
  for (const address of ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "::ffff:8.8.8.8"]) {
    expect(isPublicAddress(address), address).toBe(true);
  }
  for (const address of [
    "127.0.0.1",
    "::ffff:10.0.0.1",
    "::1",
    "fe80::1%eth0",
    "4000::1",
    "168.63.129.16",
    "",
    "a.b",
  ]) {
    expect(isPublicAddress(address), address).toBe(false);
  }
});
