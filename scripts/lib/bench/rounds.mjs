import { startChild } from "./child.mjs";
import { median } from "./statistics.mjs";

const WARM_UP_SECONDS = 3;
const FIGURES = ["requestsPerSecond", "p50", "p95", "p99"];

async function measure({ url, bytes }, connections, seconds) {
  const { message } = await startChild("./load-client.mjs", { url, bytes, connections, seconds });
  return message;
}

/**
 * Measures the targets in turn, round after round, so that whatever else the machine does hits all of them alike. Returns for each
 * target the median over the rounds of each figure, with all rounds. Times are in milliseconds.
 *
 * @param {Record<string, { url: string, bytes: number }>} targets `bytes`: the length of the body that is expected
 */
export async function alternate(targets, { connections, rounds, seconds }) {
  const names = Object.keys(targets);
  for (const name of names) await measure(targets[name], connections, WARM_UP_SECONDS);
  const taken = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken[name].push(await measure(targets[name], connections, seconds));
  }
  return Object.fromEntries(
    names.map((name) => {
      const figures = FIGURES.map((figure) => [figure, median(taken[name].map((one) => one[figure]))]);
      return [name, { ...Object.fromEntries(figures), rounds: taken[name] }];
    }),
  );
}
