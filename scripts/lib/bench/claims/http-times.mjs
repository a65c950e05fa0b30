// Times requests in a process of its own, so that the server under test never waits for the client's work. Each client has a list of requests
// that it sends one after the other: again and again for some seconds, or each once.
import { Agent, request } from "undici";
import { received } from "../received.mjs";

const WARM_UP = 1_500;

const { clients, seconds } = await received();
const agent = new Agent({ connections: clients.length, headersTimeout: 600_000, bodyTimeout: 600_000 });
const times = [];
const failures = [];

/** Sends one request and reads its answer whole, which must be a success and contain `mustSay`. */
async function send({ url, method = "GET", headers, body, mustSay }) {
  const began = performance.now();
  const answer = await request(url, { method, headers, body, dispatcher: agent });
  let text = "";
  if (mustSay) text = await answer.body.text();
  else await answer.body.dump({ limit: 256 * 1024 * 1024 });
  times.push(performance.now() - began);
  if (answer.statusCode !== 200 || (mustSay && !text.includes(mustSay)))
    failures.push(`${url}: ${answer.statusCode} ${text.slice(0, 200)}`);
}

/** Each client sends what it has, one after the other: until the time is over, or each request once. */
async function sendFor(milliseconds) {
  const began = performance.now();
  const end = began + milliseconds;
  await Promise.all(
    clients.map(async (requests) => {
      if (milliseconds > 0) while (performance.now() < end) for (const one of requests) await send(one);
      else for (const one of requests) await send(one);
    }),
  );
  return performance.now() - began;
}

// What the question before has left to clear away, such as the garbage of exports, belongs to it and not to this one.
if (seconds > 0) await sendFor(WARM_UP);
times.length = 0;
failures.length = 0;
const elapsed = await sendFor(seconds * 1000);
process.send({ times, failures, elapsed });
process.disconnect();
