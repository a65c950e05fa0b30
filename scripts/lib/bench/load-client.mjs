// One measurement, in a process of its own so that the server under test never waits for the client's work.
import autocannon from "autocannon";
import { received } from "./received.mjs";
import { percentile } from "./statistics.mjs";

const { url, connections, seconds, bytes } = await received();

const run = autocannon({ url, connections, duration: seconds });
const times = [];
let wrong = 0;
run.on("response", (_client, status, received, milliseconds) => {
  times.push(milliseconds);
  // A page's scripts are cut into pieces as they come, so its length varies by some bytes; half a page is an error all the same.
  if (status !== 200 || received < bytes * 0.98) wrong += 1;
});

const { errors, timeouts, duration } = await run;
times.sort((a, b) => a - b);
process.send({
  requestsPerSecond: times.length / duration,
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  p99: percentile(times, 99),
  requests: times.length,
  failures: wrong + errors + timeouts,
});
process.disconnect();
