/** Runs once when the server starts: a missing or weak setting ends it here, not at the first request that needs it. */
export async function register(): Promise<void> {
  // Next also compiles this file for its edge runtime, which has none of Node's modules; there it drops this branch.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("@/lib/env");
    const { NODE_ENV, GAINSAY_WORKER } = env();
    const { beforeNext } = await import("@/lib/next/before-next");
    beforeNext();
    // In development a page changes with its source, which no mark tells of.
    if (NODE_ENV === "production") {
      const { keepClaimPages } = await import("@/lib/next/kept-pages/keep-claim-pages");
      keepClaimPages();
    }
    if (GAINSAY_WORKER && process.env.NEXT_PHASE !== "phase-production-build") {
      const { startWorker } = await import("@/lib/worker/start-worker");
      const worker = startWorker();
      // Next ends the process by itself: what is not done by then is taken up by the next worker.
      process.once("SIGTERM", () => void worker.stop());
    }
  }
}
