import { expect, test } from "@playwright/test";
import { isRedirect, nextHop } from "@/lib/fetching/next-hop";

const from = (url: string, location: string | undefined, followed: { url: string; status: number }[] = []) =>
  nextHop(new URL(url), 302, location, followed, 5);

test("a relative target is resolved against the address that answered, and loses its fragment", () => {
  expect(from("https://example.com/a/b?c=1", "../d#part")).toEqual({
    ok: true,
    data: { url: "https://example.com/d", followed: [{ url: "https://example.com/a/b?c=1", status: 302 }] },
  });
});

test("a step from https down to http is refused, the way up is followed", () => {
  expect(from("https://example.com/", "http://example.com/")).toMatchObject({ problem: "INSECURE_REDIRECT" });
  expect(from("https://example.com/", "//example.com/b")).toMatchObject({ ok: true });
  expect(from("http://example.com/", "https://example.com/")).toMatchObject({ ok: true });
});

test("circles are found, also over several addresses and when only the fragment differs", () => {
  const followed = [{ url: "https://example.com/a", status: 301 }];
  expect(from("https://example.com/b", "/a#top", followed)).toMatchObject({ problem: "REDIRECT_LOOP" });
  expect(from("https://example.com/b", "#again")).toMatchObject({ problem: "REDIRECT_LOOP" });
});

test("the sixth redirect is refused with the limit in its message", () => {
  const followed = Array.from({ length: 5 }, (_, index) => ({ url: `https://example.com/${index}`, status: 302 }));
  const refused = from("https://example.com/5", "/6", followed);
  expect(refused).toMatchObject({ problem: "TOO_MANY_REDIRECTS" });
  expect(refused.ok ? "" : refused.message).toContain("5 times");
  expect(from("https://example.com/4", "/5", followed.slice(0, 4))).toMatchObject({ ok: true });
});

test("no target and an unreadable target are refused", () => {
  expect(from("https://example.com/", undefined)).toMatchObject({ problem: "BAD_REDIRECT" });
  expect(from("https://example.com/", "http://[half")).toMatchObject({ problem: "BAD_REDIRECT" });
});

test("only the five redirect statuses count as one", () => {
  expect([300, 301, 302, 303, 304, 305, 306, 307, 308].filter(isRedirect)).toEqual([301, 302, 303, 307, 308]);
});
