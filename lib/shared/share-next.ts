type Lane<T> = { now: Promise<T>; next: Promise<T> | null };

/**
 * Lets calls with the same key that arrive while one is under way share the next one, which begins after all of them. So each caller gets
 * an answer that is no older than its question, and many callers at once cost two calls.
 */
export function shareNext<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const lanes = new Map<string, Lane<T>>();

  function begin(key: string, lane: Lane<T>): Promise<T> {
    lane.now = ask(key).finally(() => {
      if (lane.next === null) lanes.delete(key);
    });
    return lane.now;
  }

  return (key) => {
    const lane = lanes.get(key);
    if (lane === undefined) {
      const fresh = { next: null } as unknown as Lane<T>;
      lanes.set(key, fresh);
      return begin(key, fresh);
    }
    lane.next ??= lane.now
      .catch(() => {})
      .then(() => {
        lane.next = null;
        return begin(key, lane);
      });
    return lane.next;
  };
}
