import "server-only";
import type { KeptPage } from "./kept-page";

const MAX_BYTES = 64 * 1024 * 1024;

type Entry = { mark: string; page: KeptPage };

const entries = new Map<string, Entry>();
let bytes = 0;

/** The page that was kept under this key, if it was rendered at this mark. */
export function findKept(key: string, mark: string): KeptPage | null {
  const entry = entries.get(key);
  if (entry === undefined || entry.mark !== mark) return null;
  // The Map is in the order of last use.
  entries.delete(key);
  entries.set(key, entry);
  return entry.page;
}

/** Keeps a page in the place of an earlier one; what was not used for longest goes when all together exceed 64 MB. */
export function keep(key: string, mark: string, page: KeptPage): void {
  drop(key);
  entries.set(key, { mark, page });
  bytes += page.body.length;
  for (const oldest of entries.keys()) {
    if (bytes <= MAX_BYTES) break;
    drop(oldest);
  }
}

function drop(key: string): void {
  bytes -= entries.get(key)?.page.body.length ?? 0;
  entries.delete(key);
}
