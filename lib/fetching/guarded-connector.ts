import "server-only";
import { isIPv6, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { canonicalAddress, isAddress, isPublicAddress } from "./addresses";
import type { Target } from "./check-url";

/** Thrown by the connector when a socket would go, or went, to an address that was not vetted. */
export class BlockedAddressError extends Error {
  readonly code = "GAINSAY_BLOCKED_ADDRESS";
}

/**
 * A connector for one target that can only reach the addresses vetted for it. There is no second look-up: the socket is
 * given those addresses, a host written as an address is checked here because Node never looks it up, and the address
 * the socket really reached is checked again before a byte is sent.
 */
export function guardedConnector(
  target: Target,
  addresses: readonly string[],
  timeoutMs: number,
): buildConnector.connector {
  const vetted = new Set(addresses.map(canonicalAddress));
  const mayReach = (address: string) =>
    vetted.has(canonicalAddress(address)) && (target.allowed || isPublicAddress(address));
  const pinned = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const lookup: LookupFunction = (_host, options, answer) => {
    const first = pinned[0];
    if (options.all) answer(null, pinned);
    else if (first) answer(null, first.address, first.family);
    else answer(new BlockedAddressError("no vetted address"), "", 0);
  };
  const connect = buildConnector({ timeout: timeoutMs, lookup, allowH2: false, maxCachedSessions: 0 });

  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (host !== target.host || (isAddress(host) && !mayReach(host)) || !addresses.every(mayReach)) {
      callback(new BlockedAddressError(`not vetted: ${host}`), null);
      return;
    }
    connect({ ...options, hostname: host }, (...[error, socket]) => {
      if (error) return callback(error, null);
      if (socket.remoteAddress && mayReach(socket.remoteAddress)) return callback(null, socket);
      socket.destroy();
      callback(new BlockedAddressError(`reached ${socket.remoteAddress}`), null);
    });
  };
}
