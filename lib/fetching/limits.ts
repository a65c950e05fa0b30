import "server-only";

const MIB = 1024 * 1024;

/** What one fetch may cost. Times in milliseconds, sizes in bytes after decoding. */
export type FetchLimits = {
  connectMs: number;
  headersMs: number;
  idleMs: number;
  totalMs: number;
  /** How long a fetch waits for its turn before it is refused. */
  queueMs: number;
  headerBytes: number;
  /** Cap for HTML and plain text. */
  pageBytes: number;
  /** Cap for PDF and images. */
  fileBytes: number;
  redirects: number;
};

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 5_000,
  headersMs: 10_000,
  idleMs: 10_000,
  totalMs: 30_000,
  queueMs: 15_000,
  headerBytes: 16 * 1024,
  pageBytes: 5 * MIB,
  fileBytes: 20 * MIB,
  redirects: 5,
};

/** How many fetches run at once in this process, and how many of them against one host. */
export const FETCH_SLOTS = { total: 4, perHost: 2 };
