import { expect, test } from "@playwright/test";
import { request } from "undici";
import { safeFetch } from "@/lib/fetching/safe-fetch";
import { type Canary, type HostileServer, startCanary, startHostileServer } from "./hostile-server";

/** Spellings of hosts that lead inside. The last column of digits is the canary's port, put in by the test. */
const INSIDE = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "0",
  "0.0.0.0",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0X7F.0x0.0x0.0x1",
  "017700000001",
  "0177.0.0.1",
  "0177.0.0.01",
  "127.0.0.1.",
  "%31%32%37.0.0.1",
  "１２７.０.０.１",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "localhost",
  "LOCALHOST",
  "localhost.",
  "ｌｏｃａｌｈｏｓｔ",
  "a.localhost",
  "printer.local",
  "db.internal",
  "router.lan",
  "nas.home.arpa",
  "intranet",
  "10.0.0.1",
  "10.255.255.255",
  "172.16.0.1",
  "172.31.255.254",
  "192.168.0.1",
  "169.254.169.254",
  "0xa9fea9fe",
  "2852039166",
  "168.63.129.16",
  "100.64.0.1",
  "100.100.100.200",
  "192.0.0.192",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.250",
  "240.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::127.0.0.1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::ffff:0:127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[64:ff9b:1::7f00:1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[2001:db8::1]",
  "[3fff::1]",
  "[5f00::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[fe80::1]",
  "[fec0::1]",
  "[ff02::1]",
  "[100::1]",
  "[4000::1]",
];

/** Whole addresses that are refused for their form, whatever host they name. */
const ODD = [
  "file:///etc/passwd",
  "gopher://127.0.0.1:PORT/",
  "ftp://127.0.0.1:PORT/",
  "data:text/html,hello",
  "javascript:alert(1)",
  "dict://127.0.0.1:PORT/",
  "ws://127.0.0.1:PORT/",
  "//127.0.0.1:PORT/",
  "127.0.0.1:PORT",
  "http://user@127.0.0.1:PORT/",
  "http://user:pass@example.com@127.0.0.1:PORT/",
  "http://example.com#@127.0.0.1:PORT/".replace("#", "%23"),
  "http:\\\\127.0.0.1:PORT\\",
  "http:127.0.0.1:PORT",
  "http:/\t/127.0.0.1:PORT/",
  "http://127.0.0.1:PORT#@example.com/",
  "http://[::1%25lo]:PORT/",
  "http://",
  "",
];

let canary: Canary;
let server: HostileServer;

test.beforeAll(async () => {
  canary = await startCanary();
  server = await startHostileServer();
});
test.afterAll(async () => {
  await canary.close();
  await server.close();
});

/** The canary's port counts as a web port here, so that it is the address rule that has to refuse. */
const open = () => ({ ports: [80, 443, canary.port], limits: { totalMs: 3_000, connectMs: 1_000 } });

test("no spelling of an inside address reaches the canary", async () => {
  expect(INSIDE.length + ODD.length).toBeGreaterThanOrEqual(60);
  for (const host of INSIDE) {
    for (const scheme of ["http", "https"]) {
      const result = await safeFetch(`${scheme}://${host}:${canary.port}/`, open());
      expect(result, `${scheme}://${host}`).toMatchObject({ ok: false });
      if (!result.ok) expect(["PRIVATE_ADDRESS", "BAD_HOST"], `${host}: ${result.problem}`).toContain(result.problem);
    }
  }
  for (const url of ODD) {
    const result = await safeFetch(url.replaceAll("PORT", String(canary.port)), open());
    expect(result, url).toMatchObject({ ok: false });
  }
  expect(canary.connections()).toBe(0);
});

test("no redirect to an inside address is followed", async () => {
  const allow = [server.hostPort];
  const before = canary.connections();
  for (const host of INSIDE) {
    const location = `http://${host}:${canary.port}/`;
    const result = await safeFetch(`${server.origin}/to?${encodeURIComponent(location)}`, { ...open(), allow });
    expect(result, location).toMatchObject({ ok: false });
  }
  for (const path of ["/to-file", "/to-gopher"]) {
    expect(await safeFetch(`${server.origin}${path}`, { allow })).toMatchObject({ problem: "BAD_SCHEME" });
  }
  expect(canary.connections()).toBe(before);
});

test("names that resolve inside are refused, also when only one of several answers does", async () => {
  const answers = [
    ["127.0.0.1"],
    ["93.184.216.34", "127.0.0.1"],
    ["10.0.0.7", "93.184.216.34"],
    ["::1"],
    ["2606:2800:220:1::1", "fe80::1"],
    ["::ffff:127.0.0.1"],
    ["not an address"],
  ];
  const before = canary.connections();
  for (const addresses of answers) {
    const resolve = async () => addresses;
    const result = await safeFetch(`http://rebind.example.com:${canary.port}/`, { ...open(), resolve });
    expect(result, addresses.join()).toMatchObject({ ok: false, problem: "PRIVATE_ADDRESS" });
  }
  expect(await safeFetch("http://empty.example.com/", { resolve: async () => [] })).toMatchObject({ problem: "DNS" });
  expect(canary.connections()).toBe(before);
});

test("a name is looked up once, so an answer that changes afterwards changes nothing", async () => {
  let calls = 0;
  // The first answer is the hostile server, every later one the canary's address.
  const resolve = async () => [++calls === 1 ? "127.0.0.1" : "127.0.0.2"];
  const port = server.hostPort.split(":")[1];
  const result = await safeFetch(`http://rebind.example.com:${port}/fine`, {
    allow: [`rebind.example.com:${port}`],
    resolve,
  });
  expect(result).toMatchObject({ ok: true });
  expect(calls).toBe(1);
});

test("an allowed host opens itself and nothing beside it", async () => {
  const port = String(canary.port);
  expect(await safeFetch(`http://127.0.0.1:${port}/`, { allow: [`127.0.0.1:${port}`] })).toMatchObject({ ok: true });
  expect(canary.connections()).toBe(1);
  const others = [
    [`http://127.0.0.2:${port}/`, `127.0.0.1:${port}`],
    [`http://127.0.0.1:${port}/`, `127.0.0.1:80`],
    [`http://localhost:${port}/`, `127.0.0.1:${port}`],
    [`http://127.0.0.1:${port}/`, `*:${port}`],
    [`http://127.0.0.1:${port}/`, `127.0.0.1`],
  ] as const;
  for (const [url, entry] of others) {
    const result = await safeFetch(url, { ...open(), allow: [entry] });
    expect(result, `${url} with ${entry}`).toMatchObject({ ok: false, problem: "PRIVATE_ADDRESS" });
  }
  expect(canary.connections()).toBe(1);
});

test("ports other than those of the web are refused by default", async () => {
  for (const port of [22, 25, 3306, 5432, 6379, 8080, 8443]) {
    expect(await safeFetch(`http://example.com:${port}/`)).toMatchObject({ ok: false, problem: "BAD_PORT" });
  }
});

test("the table is not empty talk: an ordinary client does reach the canary by these spellings", async () => {
  const before = canary.connections();
  const spellings = ["127.0.0.1", "127.1", "0x7f.1", "017700000001", "2130706433", "１２７.０.０.１"];
  for (const host of spellings) await (await request(`http://${host}:${canary.port}/`)).body.dump();
  expect(canary.connections() - before).toBe(spellings.length);
});
