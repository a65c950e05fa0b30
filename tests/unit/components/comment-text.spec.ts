import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { parseHTML } from "linkedom";
import { inProject, projectDir } from "../../../scripts/lib/project.mjs";

const ADA = "0190aaaa-0000-4000-8000-000000000001";

type Seen = { tag: string; props: Record<string, string>; text: string };
type Read = { text: string; seen: Seen[]; tags: string[]; ms: number };

/** Reads comments as HTML, as a browser would: every element with its attributes. */
function readAll(bodies: readonly string[]): Read[] {
  const child = spawnSync(process.execPath, ["--import", "tsx", inProject("tests/support/render-comments.ts")], {
    cwd: projectDir,
    // Without the condition of the server's components, under which this process runs.
    env: { ...process.env, NODE_OPTIONS: "" },
    input: JSON.stringify({ bodies, names: { [ADA]: "Ada Now" } }),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return (JSON.parse(child.stdout) as { html: string; ms: number }[]).map(({ html, ms }) => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const seen = [...document.body.querySelectorAll("*")].map((element) => ({
      tag: element.localName,
      props: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? "",
    }));
    return { text: document.body.textContent ?? "", seen, tags: seen.map(({ tag }) => tag), ms };
  });
}

/** What the tests below read; rendered together, because each process takes a second to begin. */
const rendered = new Map<string, Read>();

function read(body: string): Read {
  const found = rendered.get(body);
  if (found === undefined) throw new Error(`not among TEXTS: ${body}`);
  return found;
}

const links = (body: string) => read(body).seen.filter(({ tag }) => tag === "a");

const HARMLESS = new Set("div p br hr b strong em code pre blockquote ul ol li a span".split(" "));

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "text <svg/onload=alert(1)> text",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "<style>body{display:none}</style>",
  "<form action=https://evil.example><input name=a></form>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#10;script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](blob:https://evil.example/1)",
  "[x](//evil.example)",
  "[x](/api/auth/sign-out)",
  "[x](\\\\evil.example)",
  "[x](file:///etc/passwd)",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
  "[x][r]\n\n[r]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "[x](https://evil.example 'a\" onmouseover=\"alert(1)')",
  "```html onload=alert(1)\n<script>alert(1)</script>\n```",
  `@[<img src=x onerror=alert(1)>](member:${ADA})`,
  "@[x](member:javascript:alert(1))",
];

const TEXTS = [
  "![A ship](https://a.example/ship.png)",
  "[the report](https://a.example/r)",
  "[https://good.example](https://evil.example)",
  "[x](https://good.example@evil.example/)",
  "See https://a.example/r.",
  "C-142 and E-3, not XC-1, C-0, `C-5` or [C-6](https://a.example)",
  `Hi @[Ada Then](member:${ADA})!`,
  `Hi @[Eve](member:${ADA.replace("1", "9")})!`,
  `A [link](member:${ADA}) is none`,
  "a <b>bold</b> word",
  "<div>\nblock\n</div>",
  "# One\n\n## Two",
];

test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  const texts = [...HOSTILE, ...TEXTS];
  for (const [index, one] of readAll(texts).entries()) rendered.set(texts[index] ?? "", one);
});

test("hostile comments are harmless", () => {
  for (const body of HOSTILE)
    for (const { tag, props } of read(body).seen) {
      expect.soft(HARMLESS.has(tag), `${body}: ${tag}`).toBe(true);
      const dangerous = Object.keys(props).filter((name) => /^on|^style$|^src|^id$/i.test(name));
      expect.soft(dangerous, body).toEqual([]);
      if (tag === "a") expect.soft(props.href, body).toMatch(/^https:\/\/evil\.example\/?$/);
    }
});

test("an image is a link, and is not loaded", () => {
  const { seen, tags } = read("![A ship](https://a.example/ship.png)");
  expect(tags).not.toContain("img");
  expect(seen.find(({ tag }) => tag === "a")).toMatchObject({
    props: { href: "https://a.example/ship.png" },
    text: "A ship",
  });
});

test("a link leads to a web site, says which, and vouches for nothing", () => {
  expect(links("[the report](https://a.example/r)")[0]?.props).toMatchObject({
    href: "https://a.example/r",
    rel: "noopener nofollow ugc",
  });
  expect(read("[the report](https://a.example/r)").text).toContain("(a.example)");
  expect(read("[https://good.example](https://evil.example)").text).toContain("(evil.example)");
  expect(read("[x](https://good.example@evil.example/)").text).toContain("(evil.example)");
  expect(links("See https://a.example/r.").map(({ props }) => props.href)).toEqual(["https://a.example/r"]);
});

test("codes of claims and evidence are told apart, in words alone", () => {
  const { seen } = read("C-142 and E-3, not XC-1, C-0, `C-5` or [C-6](https://a.example)");
  expect(seen.filter(({ tag }) => tag === "data").map(({ text }) => text)).toEqual(["C-142", "E-3"]);
});

test("a mention shows the present name, and what stands in the text when nobody is known by the id", () => {
  expect(read(`Hi @[Ada Then](member:${ADA})!`).text).toBe("Hi @Ada Now!");
  expect(read(`Hi @[Eve](member:${ADA.replace("1", "9")})!`).text).toBe("Hi @Eve!");
  expect(read(`A [link](member:${ADA}) is none`).text).toBe("A link is none");
});

test("HTML is read as it was written", () => {
  expect(read("a <b>bold</b> word").text).toBe("a <b>bold</b> word");
  expect(read("<div>\nblock\n</div>").text).toContain("<div>");
});

test("headings of a comment are no headings of the page", () => {
  expect(read("# One\n\n## Two").tags.filter((tag) => /^h\d$/.test(tag))).toEqual([]);
});

test("no text exhausts whoever renders it", () => {
  const parts = [">", "[", "*a ", "- ", "![", "`", "**a", "<", "[a](", "_*", "a](", "C-1 ", "[a][b]", "@["];
  const times = readAll(parts.map((part) => part.repeat(Math.floor(10_000 / part.length)))).map(({ ms }) => ms);
  for (const [index, ms] of times.entries()) expect.soft(ms, parts[index]).toBeLessThan(5_000);
});
