// A process of its own: reads one page from standard input and writes what it finds to standard output, one JSON object a
// line. The plain reading comes first, so that it is there when the second, costlier one has to be killed.
import { plainText } from "./plain-text.mjs";
import { readableText } from "./readable-text.mjs";
import { scan } from "./scan.mjs";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const html = Buffer.concat(chunks).toString("utf8");

const { found, tooOdd } = scan(html);
await writeLine({ found, text: plainText(html) });
if (!tooOdd) await writeLine(readableText(html));

/** Waits until the line has left this process: what is only queued would die with it. */
function writeLine(value) {
  return new Promise((done) => process.stdout.write(`${JSON.stringify(value)}\n`, done));
}
