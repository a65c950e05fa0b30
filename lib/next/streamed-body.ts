import "server-only";

/** A reader that takes nothing for so long has gone, and one that is not done after so long will not be: what it holds is given back. */
const PATIENCE_MS = 60_000;
const WITHIN_MS = 600_000;

/**
 * Text that comes in parts, as a body. The next part is made when the reader has taken the one before; a reader that goes, stops taking, or
 * has not all of it after `withinMs` ends the making.
 */
export function streamedBody(
  parts: AsyncGenerator<string>,
  { withinMs = WITHIN_MS }: { withinMs?: number } = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let idle: NodeJS.Timeout | undefined;
  let whole: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(idle);
    clearTimeout(whole);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        whole = giveUpAfter(withinMs, controller, "The whole was not taken in time.");
      },
      async pull(controller) {
        clearTimeout(idle);
        try {
          const { done, value } = await parts.next();
          if (done) {
            settle();
            return controller.close();
          }
          if (value !== "") controller.enqueue(encoder.encode(value));
          else return this.pull?.(controller);
        } catch (error) {
          settle();
          controller.error(error);
          return;
        }
        idle = giveUpAfter(PATIENCE_MS, controller, "The reader took nothing for a minute.");
      },
      async cancel() {
        settle();
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );

  function giveUpAfter(ms: number, controller: ReadableStreamDefaultController, why: string): NodeJS.Timeout {
    const timer = setTimeout(() => {
      settle();
      controller.error(new Error(why));
      void parts.return(undefined);
    }, ms);
    return timer.unref();
  }
}
