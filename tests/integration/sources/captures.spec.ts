import { createHash, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { captureSource } from "@/lib/sources/capture-source";
import { createSource } from "@/lib/sources/create-source";
import { getCapture } from "@/lib/sources/get-capture";
import { getCaptureBytes } from "@/lib/sources/get-capture-bytes";
import { pasteCapture } from "@/lib/sources/paste-capture";
import { MAX_UPLOAD, uploadCapture } from "@/lib/sources/upload-capture";
import { aSource, sourceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { dataOf } from "../../support/data-of";
import { expect, test } from "../../support/integration";
import { refused } from "../../support/refused";

const PAGE = `<!doctype html><html lang="en"><head><title>Ships &amp; rockets</title>
<meta property="og:site_name" content="The Port Gazette"><meta property="article:published_time" content="2022-12-22T10:00:00Z">
<script>document.title = "other"</script></head>
<body><nav>Home</nav><h1>Ships</h1><p>They were <b>seen</b>.</p><p>Nobody said why.</p><style>p { color: red }</style></body></html>`;
const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF");
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  deflateSync(Buffer.alloc(100)),
]);

let server: Server;
let origin: string;
let asked = 0;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    const path = request.url?.split("?")[0];
    if (path === "/page") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else if (path === "/paper.pdf") response.writeHead(200, { "content-type": "application/pdf" }).end(PDF);
    else if (path === "/moved") response.writeHead(302, { location: "/page" }).end();
    else if (path === "/deep")
      response.writeHead(200, { "content-type": "text/html" }).end(`${"<div>".repeat(50_000)}deep down`);
    else response.writeHead(404).end("gone");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  process.env.GAINSAY_FETCH_ALLOW = `127.0.0.1:${port}`;
});

test.afterAll(() => new Promise((closed) => server.close(closed)));

async function aLink(actor: Actor, path: string): Promise<string> {
  const url = `${origin}${path}?${randomUUID()}`;
  return dataOf(await createSource(actor, sourceOf({ url, title: null, reliability: null }))).id;
}

test("a page is kept byte by byte under its hash, with its text, and names the source that had only a link", async () => {
  const actor = await aMember();
  const id = randomUUID();
  const url = `${origin}/page`;
  const sourceId = dataOf(await createSource(actor, sourceOf({ url, title: null }))).id;
  const capture = dataOf(await captureSource(actor, { id, sourceId }));
  const sha256 = createHash("sha256").update(PAGE).digest("hex");
  expect(capture).toMatchObject({
    id,
    method: "FETCH",
    mediaType: "text/html",
    sha256,
    status: 200,
    failureCode: null,
  });
  const bytes = dataOf(await getCaptureBytes(actor, id));
  expect(Buffer.from(bytes.bytes).toString("utf8")).toBe(PAGE);
  const record = dataOf(await getCapture(actor, id));
  expect(record.text).toBe("Home\n\nShips\n\nThey were seen.\n\nNobody said why.");
  expect(record.capturedBy).toBe(actor.name);
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
    title: "Ships & rockets",
    publisher: "The Port Gazette",
    language: "en",
    publishedFrom: new Date("2022-12-22"),
    version: 2,
  });
});

test("what a member wrote about a source is not replaced by what its page says", async () => {
  const actor = await aMember();
  const url = `${origin}/moved`;
  const sourceId = await aSource(actor, { url, title: "My title" });
  const capture = dataOf(await captureSource(actor, { id: randomUUID(), sourceId }));
  expect(capture).toMatchObject({ finalUrl: `${origin}/page` });
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
    title: "My title",
    publisher: null,
    version: 1,
  });
});

test("asked twice with one id it is fetched once; the same bytes are stored once", async () => {
  const actor = await aMember();
  const sourceId = await aLink(actor, "/paper.pdf");
  const id = randomUUID();
  dataOf(await captureSource(actor, { id, sourceId }));
  const before = asked;
  expect(dataOf(await captureSource(actor, { id, sourceId }))).toMatchObject({ id, mediaType: "application/pdf" });
  expect(asked).toBe(before);
});

test("a failure of the site is recorded as a capture that failed, with the reason, and can be tried again", async () => {
  const actor = await aMember();
  const sourceId = await aLink(actor, "/missing");
  const capture = dataOf(await captureSource(actor, { id: randomUUID(), sourceId }));
  expect(capture).toMatchObject({ sha256: null, failureCode: "MISSING" });
  expect(capture.failureMessage).toContain("404");
  dataOf(await captureSource(actor, { id: randomUUID(), sourceId }));
  expect(await db.capture.count({ where: { sourceId } })).toBe(2);
  const events = await db.event.findMany({ where: { subjectId: sourceId }, orderBy: { seq: "asc" } });
  expect(events.map(({ action }) => action)).toEqual([
    "source.created",
    "source.capture-failed",
    "source.capture-failed",
  ]);
  expect(await refused(() => getCaptureBytes(actor, capture.id))).toMatchObject({ code: "NOT_FOUND" });
});

test("an address of a private network is not asked, and that is recorded", async () => {
  const actor = await aMember();
  const sourceId = await aSource(actor, { url: `http://127.0.0.1:1/${randomUUID()}` });
  const capture = dataOf(await captureSource(actor, { id: randomUUID(), sourceId }));
  expect(capture).toMatchObject({ sha256: null, failureCode: "BAD_PORT" });
});

test("a page nested beyond all reason is kept, and read without holding up the desk", async () => {
  const actor = await aMember();
  const sourceId = await aLink(actor, "/deep");
  const begin = Date.now();
  const capture = dataOf(await captureSource(actor, { id: randomUUID(), sourceId }));
  expect(dataOf(await getCapture(actor, capture.id)).text).toContain("deep down");
  expect(Date.now() - begin).toBeLessThan(5_000);
});

test("a file is kept by what it contains, whatever it is called", async () => {
  const actor = await aMember();
  const sourceId = await aSource(actor);
  const upload = async (bytes: Uint8Array) =>
    dataOf(await uploadCapture(actor, { id: randomUUID(), sourceId }, bytes)).mediaType;
  expect(await upload(PDF)).toBe("application/pdf");
  expect(await upload(PNG)).toBe("image/png");
  expect(await upload(Buffer.from("Plain words."))).toBe("text/plain");
  expect(await upload(Buffer.from(PAGE))).toBe("text/html");
  expect(await upload(Buffer.from("\ufeffUTF-16 words, with a mark", "utf16le"))).toBe("text/plain");
});

const UNKEPT: { name: string; bytes: () => Uint8Array; says: RegExp }[] = [
  { name: "nothing", bytes: () => new Uint8Array(), says: /empty/ },
  { name: "more than 20 MB", bytes: () => new Uint8Array(MAX_UPLOAD + 1), says: /20 MB/ },
  { name: "a zip archive", bytes: () => Buffer.from("PK\u0003\u0004 and more"), says: /not kept/ },
  { name: "a program", bytes: () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1]), says: /not kept/ },
  {
    name: "noise",
    bytes: () => Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)),
    says: /not kept/,
  },
  {
    name: "an SVG, which can carry scripts",
    bytes: () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`),
    says: /not kept/,
  },
];

for (const { name, bytes, says } of UNKEPT) {
  test(`refused, and nothing is stored: ${name}`, async () => {
    const actor = await aMember();
    const target = { id: randomUUID(), sourceId: await aSource(actor) };
    const failure = await refused(() => uploadCapture(actor, target, bytes()));
    expect(failure.code).toBe("INVALID");
    expect(failure.message).toMatch(says);
  });
}

test("pasted text is kept as it was pasted", async () => {
  const actor = await aMember();
  const sourceId = await aSource(actor);
  const text = "Кейсы\r\nи ракеты";
  const capture = dataOf(await pasteCapture(actor, { id: randomUUID(), sourceId, text }));
  expect(capture).toMatchObject({ method: "PASTE", mediaType: "text/plain" });
  const { bytes } = dataOf(await getCaptureBytes(actor, capture.id));
  expect(Buffer.from(bytes).toString("utf8")).toBe(text);
  expect(dataOf(await getCapture(actor, capture.id)).text).toBe("Кейсы\nи ракеты");
  expect(await refused(() => pasteCapture(actor, { id: randomUUID(), sourceId, text: " \n" }))).toMatchObject({
    code: "INVALID",
  });
});

test("refused: a source without a link cannot be fetched, one that does not exist not captured at all", async () => {
  const actor = await aMember();
  const sourceId = await aSource(actor);
  expect(await refused(() => captureSource(actor, { id: randomUUID(), sourceId }))).toMatchObject({ code: "INVALID" });
  const nowhere = { id: randomUUID(), sourceId: randomUUID() };
  expect(await refused(() => captureSource(actor, nowhere))).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(() => uploadCapture(actor, nowhere, PDF))).toMatchObject({ code: "NOT_FOUND" });
  expect(await refused(() => pasteCapture(actor, { ...nowhere, text: "x" }))).toMatchObject({ code: "NOT_FOUND" });
});
