// Times requests in a process of its own, so that the server under test never waits for the client's work.
import { Agent, request } from "undici";

const { url, headers, connections, seconds } = JSON.parse(process.argv[2]);
const agent = new Agent({ connections });
const times = [];
let failures = 0;

async function once() {
  const began = performance.now();
  const { statusCode, body } = await request(url, { headers, dispatcher: agent });
  await body.dump({ limit: 64 * 1024 * 1024 });
  if (statusCode !== 200) failures += 1;
  return performance.now() - began;
}

for (let warm = 0; warm < 5 * connections; warm += 1) await once();
failures = 0;
const began = performance.now();
const end = began + seconds * 1000;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (performance.now() < end) times.push(await once());
  }),
);
process.send({ times, failures, elapsed: performance.now() - began });
process.disconnect();
