import "server-only";
import { log } from "@/lib/log";
import type { LiveMessage } from "./live-message";
import { subscribe } from "./subscribe";

/** A burst of changes is read once. */
const GATHER_MS = 100;
/** So often the window is seen, its session checked, and a proxy in between shown that the connection lives. */
const BEAT_MS = 15_000;
/** A reader that takes nothing for so many beats has gone. */
const WAITING = 8;

// The server waits for its requests before it ends, and these do not end by themselves: the windows ask again, another process answers.
const running = new Set<() => void>();
const endAll = () => {
  for (const end of [...running]) end();
};

type Asked<T> = {
  /** What is sent: as it is now, whole. Sent again only when it became another. */
  read: () => Promise<T>;
  concerns: (message: LiveMessage) => boolean;
  /** Whether this reader may go on reading; asked at the beginning, at every beat and at each message that `ends`. */
  holds: () => Promise<boolean>;
  ends: (message: LiveMessage) => boolean;
  /** At the beginning and at every beat. */
  seen: () => Promise<void>;
  left: () => Promise<void>;
};

/**
 * Server-sent events (HTML Standard, section 9.2): `state` with JSON whenever what concerns the reader changed, `ended` when the session is
 * over, after which the stream closes, and a comment at every beat.
 */
export function liveStream<T>({ read, concerns, holds, ends, seen, left }: Asked<T>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let last = "";
        let gathering: NodeJS.Timeout | undefined;
        let open = true;
        const send = (text: string) => {
          if (!open) return;
          if ((controller.desiredSize ?? 0) < -WAITING) return close();
          controller.enqueue(encoder.encode(text));
        };
        const close = () => {
          if (!open) return;
          stop();
          controller.close();
        };
        const show = async () => {
          const state = JSON.stringify(await read());
          if (state === last) return;
          last = state;
          send(`event: state\ndata: ${state}\n\n`);
        };
        const check = async () => {
          if (await holds()) return;
          send("event: ended\ndata: {}\n\n");
          close();
        };
        // What could not be read now is read at the next message or beat.
        const quietly = (work: Promise<void>) => work.catch((error) => log().warn({ err: error }, "live: not read"));
        const stopHearing = subscribe((message) => {
          if (ends(message)) void quietly(check());
          if (!concerns(message)) return;
          gathering ??= setTimeout(() => {
            gathering = undefined;
            void quietly(show());
          }, GATHER_MS);
        });
        const beat = setInterval(() => {
          send(": beat\n\n");
          void quietly(Promise.all([seen(), check()]).then(show));
        }, BEAT_MS);
        stop = () => {
          open = false;
          running.delete(close);
          stopHearing();
          clearInterval(beat);
          clearTimeout(gathering);
          void quietly(left());
        };
        running.add(close);
        process.removeListener("SIGTERM", endAll).once("SIGTERM", endAll);
        process.removeListener("SIGINT", endAll).once("SIGINT", endAll);
        send("retry: 2000\n\n");
        // The session may have ended after the request was let in and before anybody heard of it here.
        void quietly(Promise.all([seen(), check()]).then(show));
      },
      cancel: () => stop(),
    },
    { highWaterMark: 1 },
  );
}
