import "server-only";

/** Gives the place back. Calling it twice does no harm. */
export type Release = () => void;

type Waiter = { key: string; start: () => void };

/** A bounded number of places, and a bounded number for each key. First come, first served among those that may go. */
export type Slots = {
  /** Waits for a place for at most `waitMs`; null when none came free. */
  acquire(key: string, waitMs: number): Promise<Release | null>;
};

/** Makes a set of places for this process. */
export function createSlots(total: number, perKey: number): Slots {
  const running = new Map<string, number>();
  const waiting: Waiter[] = [];
  let used = 0;

  const free = (key: string) => used < total && (running.get(key) ?? 0) < perKey;

  const take = (key: string): Release => {
    used += 1;
    running.set(key, (running.get(key) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      used -= 1;
      const left = (running.get(key) ?? 1) - 1;
      if (left === 0) running.delete(key);
      else running.set(key, left);
      const next = waiting.findIndex((waiter) => free(waiter.key));
      if (next >= 0) waiting.splice(next, 1)[0]?.start();
    };
  };

  return {
    acquire(key, waitMs) {
      if (free(key)) return Promise.resolve(take(key));
      return new Promise((done) => {
        const waiter: Waiter = {
          key,
          start: () => {
            clearTimeout(timer);
            done(take(key));
          },
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(waiter), 1);
          done(null);
        }, waitMs);
        waiting.push(waiter);
      });
    },
  };
}

/**
 * The same places for the whole process under a name. The bundler may load this file once for pages and once for
 * handlers; the limits would double if they lived in the module.
 */
export function sharedSlots(name: string, total: number, perKey: number): Slots {
  const store = globalThis as unknown as Record<symbol, Slots | undefined>;
  const key = Symbol.for(`gainsay.slots.${name}`);
  store[key] ??= createSlots(total, perKey);
  return store[key];
}
