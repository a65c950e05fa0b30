import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { proposeClaims } from "@/lib/proposals/propose";

const FOLDER = "tests/fixtures/proposals/smoke";
const paragraphs = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").split(/\n\n+/).slice(1, -1));

/** A text of about so many words, made of whole paragraphs. */
function textOf(words: number, first: number): string {
  const parts: string[] = [];
  for (let count = 0, at = first; count < words; at += 1) {
    const part = paragraphs[at % paragraphs.length] ?? "";
    parts.push(part);
    count += part.split(/\s+/).length;
  }
  return parts.join("\n\n");
}

/** Processor time in milliseconds, so that what else runs on the machine does not count. */
function cost(text: string): number {
  const before = process.cpuUsage();
  proposeClaims(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (let round = 0; round < 30; round += 1) cost(textOf(800, round));
const single = Array.from({ length: 31 }, (_, at) => cost(textOf(1_000, at))).sort((a, b) => a - b);
const many = Array.from({ length: 200 }, (_, at) => cost(textOf(800, at))).reduce((sum, ms) => sum + ms, 0);
const lengths = [25_000, 50_000, 100_000, 200_000].map((words) => ({ words, ms: cost(textOf(words, 0)) }));
process.stdout.write(JSON.stringify({ article: single[15], many: (200 / many) * 1000, lengths }));
