import { freePort, isFree, nextFreePort } from "./ports.mjs";
import { Stop, say } from "./project.mjs";
import { setting } from "./settings.mjs";

const DEFAULT = 3000;

/**
 * The port to serve on: PORT, which must be free (0 takes any), else 3000 or the next free one, and then a line says so.
 */
export async function choosePort() {
  const given = setting("PORT");
  if (given === undefined) {
    const port = await nextFreePort(DEFAULT);
    if (port !== DEFAULT) say("port", `${DEFAULT} is taken by another program, so it is ${port} this time`);
    return port;
  }
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new Stop(`PORT is "${given}". Give a number from 1 to 65535.`);
  if (port === 0) return freePort();
  if (await isFree(port)) return port;
  throw new Stop(
    `Port ${port} cannot be used: another program listens there, or it is reserved for root. ` +
      "Choose another with PORT, or leave PORT out to take the next free one.",
  );
}
