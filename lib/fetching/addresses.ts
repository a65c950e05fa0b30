import "server-only";
import ipaddr from "ipaddr.js";

// Counted as unicast by ipaddr.js but no public service lives there: the Azure host agent, reachable from every guest.
const HOST_AGENTS = new Set(["168.63.129.16"]);
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");

/**
 * True when an IP address belongs to the public internet. Everything that is not plain unicast is refused, which covers
 * loopback, private, link-local, carrier NAT, documentation, multicast, and the IPv6 forms that carry an IPv4 address
 * inside (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast" || HOST_AGENTS.has(parsed.toString())) return false;
  // IANA has assigned global unicast IPv6 from this block only.
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
}

/** True when a host is written as an IP address and needs no look-up. Expects no brackets around IPv6. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host);
}

/** One spelling for each address, so that two of them can be compared: mapped IPv4 becomes IPv4. */
export function canonicalAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}
