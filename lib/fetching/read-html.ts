import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fail, ok, type Result } from "@/lib/shared/result";
import { sharedSlots } from "./slots";

/** What a page says about itself, as it stands there: nothing is checked yet, absent values are empty. */
export type PageFacts = {
  lang: string;
  title: string;
  heading: string;
  canonical: string;
  /** Values of the meta tags that matter, by lower-case name. */
  metas: Record<string, string>;
  /** The first `datetime` attributes. */
  times: string[];
  /** Articles described in JSON-LD. */
  jsonLd: {
    headline: string;
    authors: string[];
    publisher: string;
    published: string;
    language: string;
    url: string;
  }[];
};

/** A page as text, paragraphs apart but not yet normalised. `readability` when an article was singled out. */
export type PageReading = { text: string; method: "readability" | "plain"; byline: string; facts: PageFacts };

const KILL_AFTER_MS = 5_000;
const MEMORY_MB = 256;
const MAX_OUTPUT = 32 * 1024 * 1024;
const QUEUE_MS = 20_000;
const AT_ONCE = 2;
// Shorter than this is a teaser or a notice rather than an article; the whole page's text then says more.
const SHORTEST_ARTICLE = 140;

/**
 * Reads the text of a page in a process of its own, which has no secrets in its environment, a bounded memory, and is
 * killed after five seconds. Odd, deep or endless markup costs at most that; then the plain text of the page is returned.
 * RATE_LIMITED when too many pages wait, BLOCKED when not even the plain text was ready in time.
 */
export async function readHtml(html: string): Promise<Result<PageReading>> {
  const place = await sharedSlots("html", AT_ONCE, AT_ONCE).acquire("all", QUEUE_MS);
  if (!place)
    return fail("RATE_LIMITED", "Too many pages are being read at the moment. Wait half a minute and try again.");
  try {
    const [plain, article] = (await runWorker(html)).split("\n").flatMap(parseLine);
    if (!plain?.found) return fail("BLOCKED", "Reading this page took too long. Paste the article's text instead.");
    const facts = plain.found;
    const byline = article?.byline ?? "";
    if (article && article.text.trim().length >= SHORTEST_ARTICLE) {
      return ok({ text: article.text, method: "readability", byline, facts });
    }
    return ok({ text: plain.text, method: "plain", byline, facts });
  } finally {
    place();
  }
}

type WorkerLine = { text: string; found?: PageFacts; byline?: string };

/** A line that was cut off by the kill is no JSON and counts as not written. */
function parseLine(line: string): WorkerLine[] {
  try {
    return line ? [JSON.parse(line) as WorkerLine] : [];
  } catch {
    return [];
  }
}

/** Runs the worker to its end or to its deadline. Resolves with what it wrote until then. */
function runWorker(html: string): Promise<string> {
  // Found from the working directory, which is the project's root: bundling would move this file, not the worker.
  const script = join(/* turbopackIgnore: true */ process.cwd(), "lib", "fetching", "html-worker", "main.mjs");
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, script], {
      env: { NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const chunks: Buffer[] = [];
    let length = 0;
    const deadline = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER_MS);
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_OUTPUT) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.on("error", failed);
    child.on("close", () => {
      clearTimeout(deadline);
      done(Buffer.concat(chunks).toString("utf8"));
    });
    // The worker may be gone before it has read everything.
    child.stdin.on("error", () => {});
    child.stdin.end(html);
  });
}
