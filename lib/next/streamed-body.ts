import "server-only";

/** A reader that takes nothing for so long has gone: what it holds in the database is given back. */
const PATIENCE_MS = 60_000;

/** Text that comes in parts, as a body. The next part is made when the reader has taken the one before; a reader that goes ends the making. */
export function streamedBody(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let idle: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(idle);
        try {
          const { done, value } = await parts.next();
          if (done) return controller.close();
          if (value !== "") controller.enqueue(encoder.encode(value));
          else return this.pull?.(controller);
        } catch (error) {
          controller.error(error);
          return;
        }
        idle = setTimeout(() => {
          controller.error(new Error("The reader took nothing for a minute."));
          void parts.return(undefined);
        }, PATIENCE_MS);
        idle.unref();
      },
      async cancel() {
        clearTimeout(idle);
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
