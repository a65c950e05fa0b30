import "server-only";
import { lookup } from "node:dns/promises";
import { isAddress, isPublicAddress } from "./addresses";
import type { Target } from "./check-url";
import { type FetchFailure, fetchFailure } from "./failures";

/** Gives every address a name stands for. Rejects when the name is unknown. */
export type HostResolver = (host: string) => Promise<string[]>;

/** Asks the operating system, so that the operator's hosts file and resolver settings count. */
export const systemResolver: HostResolver = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((entry) => entry.address);

/**
 * Resolves the host of a target once. A name is refused when any one of its addresses is not public: a mixed answer is
 * how rebinding attacks begin. The addresses returned are the only ones that the connection may go to.
 */
export async function resolveTarget(
  target: Target,
  resolve: HostResolver,
  signal: AbortSignal,
): Promise<{ ok: true; data: string[] } | FetchFailure> {
  if (isAddress(target.host)) return { ok: true, data: [target.host] };
  let addresses: string[];
  try {
    addresses = await abortable(resolve(target.host), signal);
  } catch {
    return fetchFailure(signal.aborted ? "TIMEOUT" : "DNS");
  }
  if (addresses.length === 0) return fetchFailure("DNS");
  if (!target.allowed && !addresses.every(isPublicAddress)) return fetchFailure("PRIVATE_ADDRESS");
  return { ok: true, data: addresses };
}

/** A look-up cannot be ended, but nobody has to wait for it. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, failed) => {
    const stop = () => failed(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(done, failed).finally(() => signal.removeEventListener("abort", stop));
  });
}
