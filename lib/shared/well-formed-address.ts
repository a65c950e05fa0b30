/**
 * The path and query of a request such that the path can be decoded: when it cannot ("/claims/%E0%A4%A"), its percent signs stand for
 * themselves, and it leads to a page that does not exist.
 */
export function wellFormedAddress(address: string): string {
  const end = address.indexOf("?");
  const path = end < 0 ? address : address.slice(0, end);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}
