import "server-only";
import { log } from "@/lib/log";

/**
 * A body of JSON lines (NDJSON): what `work` tells, as it tells it. The work goes on to its end whether or not anybody reads; what it throws
 * is logged, and cuts the body off.
 */
export function toldBody(work: (tell: (line: unknown) => void) => Promise<void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let open = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (line: unknown) => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      void work(tell).then(
        () => {
          if (open) controller.close();
        },
        (err: unknown) => {
          log().error({ err }, "told work was cut off");
          if (open) controller.error(err);
        },
      );
    },
    cancel() {
      open = false;
    },
  });
}
