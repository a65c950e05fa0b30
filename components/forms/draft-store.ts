const PREFIX = "gainsay.draft.";

/** Long enough for a holiday, short enough that nobody is surprised by words from last year. */
const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;

export type Draft<T> = { savedAt: number; values: T };

/** The draft kept in this browser under a key; null when there is none, it is too old, or storage is closed to us. */
export function readDraft<T>(key: string, now = Date.now()): Draft<T> | null {
  try {
    const raw = window.localStorage.getItem(PREFIX + key);
    if (!raw) return null;
    const draft = JSON.parse(raw) as Draft<T>;
    if (typeof draft.savedAt === "number" && now - draft.savedAt < MAX_AGE_MS) return draft;
    window.localStorage.removeItem(PREFIX + key);
    return null;
  } catch {
    // Private windows and full disks refuse storage. The form works without drafts.
    return null;
  }
}

/** Keeps what is typed. Returns false when the browser refuses to store it. */
export function writeDraft<T>(key: string, values: T): boolean {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt: Date.now(), values } satisfies Draft<T>));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was stored, so nothing has to go.
  }
}

/** Drops every draft of this browser. Call it when a member signs out: the next person at the desk must not find them. */
export function clearDrafts(): void {
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(PREFIX)) window.localStorage.removeItem(key);
    }
  } catch {
    // Nothing was stored, so nothing has to go.
  }
}
