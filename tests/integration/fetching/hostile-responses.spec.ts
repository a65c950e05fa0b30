import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { expect, test } from "@playwright/test";
import type { FetchProblem } from "@/lib/fetching/failures";
import { safeFetch } from "@/lib/fetching/safe-fetch";
import { type HostileServer, startHostileServer } from "./hostile-server";

let server: HostileServer;
test.beforeAll(async () => {
  server = await startHostileServer();
});
test.afterAll(() => server.close());

const tight = { connectMs: 1_000, headersMs: 800, idleMs: 800, totalMs: 2_000 };
const get = (path: string, limits = {}) =>
  safeFetch(`${server.origin}${path}`, { allow: [server.hostPort], limits: { ...tight, ...limits } });

const REFUSED: [string, FetchProblem][] = [
  ["/gzip-bomb", "TOO_LARGE"],
  ["/huge", "TOO_LARGE"],
  ["/huge-declared", "TOO_LARGE"],
  ["/gzip-twice", "TYPE_MISMATCH"],
  ["/gzip-gzip", "BAD_ENCODING"],
  ["/three-layers", "BAD_ENCODING"],
  ["/br", "BAD_ENCODING"],
  ["/zstd", "BAD_ENCODING"],
  ["/deflate", "BAD_ENCODING"],
  ["/gzip-broken", "BROKEN_BODY"],
  ["/gzip-cut", "BROKEN_BODY"],
  ["/cut", "BROKEN_BODY"],
  ["/huge-headers", "HEADERS_TOO_LARGE"],
  ["/never", "TIMEOUT"],
  ["/stall", "TIMEOUT"],
  ["/drip", "TIMEOUT"],
  ["/empty", "EMPTY_BODY"],
  ["/no-content", "EMPTY_BODY"],
  ["/pdf", "IS_PDF"],
  ["/pdf-as-html", "IS_PDF"],
  ["/pdf-untyped", "IS_PDF"],
  ["/video", "IS_VIDEO"],
  ["/video-as-html", "IS_VIDEO"],
  ["/audio", "IS_AUDIO"],
  ["/image", "IS_IMAGE"],
  ["/json", "OTHER_TYPE"],
  ["/zip-as-html", "TYPE_MISMATCH"],
  ["/loop", "REDIRECT_LOOP"],
  ["/loop-a", "REDIRECT_LOOP"],
  ["/hop/5", "TOO_MANY_REDIRECTS"],
  ["/hop/9999", "TOO_MANY_REDIRECTS"],
  ["/nowhere", "BAD_REDIRECT"],
  ["/bad-location", "BAD_REDIRECT"],
  ["/status/401", "SIGN_IN_NEEDED"],
  ["/status/402", "PAYMENT_NEEDED"],
  ["/status/403", "FORBIDDEN"],
  ["/status/404", "MISSING"],
  ["/status/410", "GONE"],
  ["/status/418", "BAD_STATUS"],
  ["/status/429", "THROTTLED"],
  ["/status/451", "LEGAL_BLOCK"],
  ["/status/500", "SERVER_ERROR"],
  ["/status/503", "SERVER_ERROR"],
  ["/status/304", "BAD_STATUS"],
];

for (const [path, problem] of REFUSED) {
  test(`${path} ends as ${problem}`, async () => {
    const lag = monitorEventLoopDelay({ resolution: 10 });
    const memory = process.memoryUsage().rss;
    const started = performance.now();
    lag.enable();
    const result = await get(path);
    lag.disable();
    expect(result).toMatchObject({ ok: false, problem });
    if (!result.ok) expect(result.message).toMatch(/^[A-Z].{20,}\.$/s);
    expect(performance.now() - started).toBeLessThan(tight.totalMs + 1_000);
    expect(lag.max / 1e6, "main loop lag in ms").toBeLessThan(250);
    expect(process.memoryUsage().rss - memory, "memory growth").toBeLessThan(96 * 1024 * 1024);
  });
}

test("every problem has its own message", async () => {
  const messages = new Map<string, string>();
  for (const [path, problem] of REFUSED) {
    if (["/never", "/stall", "/drip", "/huge", "/gzip-bomb"].includes(path)) continue;
    const result = await get(path);
    if (!result.ok) messages.set(problem, result.message);
  }
  expect(new Set(messages.values()).size).toBe(messages.size);
});

test("an ordinary page arrives with its type, charset, a safe part of its headers and no cookies", async () => {
  const result = await get("/fine");
  if (!result.ok) throw new Error(result.message);
  expect(result.data).toMatchObject({
    mediaType: "text/html",
    charset: "utf-8",
    status: 200,
    finalUrl: `${server.origin}/fine`,
    redirects: [],
  });
  expect(result.data.fetchedAt).toBeInstanceOf(Date);
  expect(Object.keys(result.data.headers).sort()).toEqual(["content-type", "date", "etag"]);
  expect(new TextDecoder().decode(result.data.bytes)).toContain("An ordinary page.");
});

test("one layer of gzip is undone, an untyped page is recognised, Latin-1 is reported", async () => {
  for (const path of ["/gzip", "/x-gzip", "/untyped"]) {
    const result = await get(path);
    if (!result.ok) throw new Error(`${path}: ${result.message}`);
    expect(result.data.mediaType).toBe("text/html");
    expect(new TextDecoder().decode(result.data.bytes)).toContain("An ordinary page.");
  }
  expect(await get("/text")).toMatchObject({ ok: true, data: { mediaType: "text/plain", charset: "iso-8859-1" } });
});

test("redirects are followed up to five times, reported, and asked without cookies", async () => {
  server.headers.length = 0;
  const result = await get("/hop/4");
  if (!result.ok) throw new Error(result.message);
  expect(result.data.redirects.map((hop) => new URL(hop.url).pathname)).toEqual([
    "/hop/4",
    "/hop/3",
    "/hop/2",
    "/hop/1",
    "/hop/0",
  ]);
  expect(result.data.finalUrl).toBe(`${server.origin}/fine`);
  expect(
    server.headers.every((sent) => !("cookie" in sent) && !("authorization" in sent) && !("referer" in sent)),
  ).toBe(true);
  expect(server.headers.every((sent) => sent["accept-encoding"] === "gzip, identity")).toBe(true);
});

test("evidence may be a PDF or an image, but only a true one", async () => {
  const file = (path: string) => safeFetch(`${server.origin}${path}`, { allow: [server.hostPort], purpose: "file" });
  expect(await file("/pdf")).toMatchObject({ ok: true, data: { mediaType: "application/pdf" } });
  expect(await file("/pdf-untyped")).toMatchObject({ ok: true, data: { mediaType: "application/pdf" } });
  expect(await file("/image")).toMatchObject({ ok: true, data: { mediaType: "image/png" } });
  expect(await file("/html-as-pdf")).toMatchObject({ ok: false, problem: "TYPE_MISMATCH" });
  expect(await file("/video")).toMatchObject({ ok: false, problem: "IS_VIDEO" });
});

test("not more than two fetches go to one host at once, and the rest wait their turn", async () => {
  server.asked.length = 0;
  const slow = Array.from({ length: 6 }, () => get("/never", { headersMs: 5_000, totalMs: 1_500, queueMs: 600 }));
  const results = await Promise.all(slow);
  expect(server.asked).toHaveLength(2);
  const problems = results.map((result) => (result.ok ? "" : result.problem)).sort();
  expect(problems).toEqual(["BUSY", "BUSY", "BUSY", "BUSY", "TIMEOUT", "TIMEOUT"]);
  expect(await get("/fine")).toMatchObject({ ok: true });
});

test("a closed port and a server that speaks no TLS are told apart", async () => {
  const gone = await startHostileServer();
  await gone.close();
  expect(await safeFetch(`${gone.origin}/`, { allow: [gone.hostPort] })).toMatchObject({ problem: "CONNECTION" });
  const secure = await safeFetch(`https://${server.hostPort}/fine`, { allow: [server.hostPort] });
  expect(secure).toMatchObject({ problem: "TLS" });
});

test("a certificate nobody vouches for is refused, also on an allowed host", async () => {
  // A throw-away key and certificate for this test; nothing else trusts or uses them.
  const pem = await readFile(new URL("./self-signed.pem", import.meta.url));
  let requests = 0;
  const secure = createServer({ key: pem, cert: pem }, (_request, response) => {
    requests += 1;
    response.end("secret");
  });
  secure.listen(0, "127.0.0.1");
  await once(secure, "listening");
  const hostPort = `127.0.0.1:${(secure.address() as AddressInfo).port}`;
  expect(await safeFetch(`https://${hostPort}/`, { allow: [hostPort] })).toMatchObject({ problem: "TLS" });
  expect(requests).toBe(0);
  await new Promise((done) => secure.close(done));
});
