import "server-only";
import ipaddr from "ipaddr.js";

/**
 * The client's address. `peer` is the other end of the socket; each of our `proxies` put the address of its own peer at the right
 * end of X-Forwarded-For. What stands further left was written by the client and is not believed. Null when nothing is known.
 */
export function clientAddress(forwardedFor: string | null, peer: string | null, proxies: number): string | null {
  const forwarded = (forwardedFor ?? "").split(",").map((address) => address.trim());
  const chain = [...forwarded, peer ?? ""].filter((address) => ipaddr.isValid(address));
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? null;
}

/** The network an address belongs to, as coarse as its holders share one: /24 of IPv4, /64 of IPv6. */
export function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  const bytes = parsed.toByteArray().slice(0, parsed.kind() === "ipv4" ? 3 : 8);
  return `${parsed.kind()}:${bytes.join(".")}`;
}
