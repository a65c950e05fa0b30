"use client";

import { useEffect, useEffectEvent } from "react";

/** A window that nobody sees lets its connection go after so long: browsers allow few to one address. */
const HIDDEN_MS = 60_000;
/** Where no stream gets through, it is asked quietly, this often. */
const ASK_MS = 20_000;

/**
 * Hears what is said at an address of server-sent events for as long as the window is seen: `onState` gets each state whole, `onEnded` is called
 * when the session is over. Where the stream cannot be opened the address is asked with `once` instead.
 */
export function useLiveSource<T>(address: string, onState: (state: T) => void, onEnded: () => void): void {
  const hear = useEffectEvent(onState);
  const end = useEffectEvent(onEnded);
  useEffect(() => {
    let source: EventSource | null = null;
    let asking: ReturnType<typeof setTimeout> | undefined;
    let hiding: ReturnType<typeof setTimeout> | undefined;
    let over = false;

    const close = () => {
      source?.close();
      source = null;
      clearTimeout(asking);
      asking = undefined;
    };
    const ask = async () => {
      const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}once=1`).catch(() => null);
      if (over) return;
      if (answer?.status === 401) return end();
      if (answer?.ok) hear((await answer.json()) as T);
      open();
    };
    const open = () => {
      close();
      const opened = new EventSource(address);
      source = opened;
      opened.addEventListener("state", (event) => hear(JSON.parse((event as MessageEvent<string>).data) as T));
      opened.addEventListener("ended", () => {
        close();
        end();
      });
      opened.addEventListener("error", () => {
        // A connection that broke is made anew by the browser itself; one that was refused is not.
        if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
        close();
        asking = setTimeout(() => void ask(), ASK_MS);
      });
    };
    const onVisibility = () => {
      clearTimeout(hiding);
      if (document.visibilityState === "hidden") hiding = setTimeout(close, HIDDEN_MS);
      else if (source === null && asking === undefined) open();
    };

    open();
    document.addEventListener("visibilitychange", onVisibility);
    // Left behind in the cache of the browser, the window still counted as one that shows the claim.
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", onVisibility);
    return () => {
      over = true;
      close();
      clearTimeout(hiding);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", onVisibility);
    };
  }, [address]);
}
