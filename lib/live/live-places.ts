import "server-only";

/** So many windows of one member a process keeps up to date; more than a person looks at, and not so many that a script fills the memory. */
const PLACES = 30;

const store = globalThis as unknown as Record<symbol, Map<string, number> | undefined>;
const KEY = Symbol.for("gainsay.live-places");

/** Takes a place for one more window of the member, and answers how it is given back; null when all are taken. */
export function takeLivePlace(memberId: string): (() => void) | null {
  store[KEY] ??= new Map();
  const taken = store[KEY];
  const before = taken.get(memberId) ?? 0;
  if (before >= PLACES) return null;
  taken.set(memberId, before + 1);
  return () => {
    const now = (taken.get(memberId) ?? 1) - 1;
    if (now > 0) taken.set(memberId, now);
    else taken.delete(memberId);
  };
}
