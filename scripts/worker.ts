// The process behind "npm run worker": does jobs until it is told to stop.
import { startWorker } from "@/lib/worker/start-worker";

const worker = startWorker();
let stopping = false;
for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    process.exit(0);
  });
}
console.log("The worker does jobs. Ctrl-C stops it.");
