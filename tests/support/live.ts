import type { LiveState } from "@/app/desk/live/live-state";

/** What one window of the desk hears. `states` grows while it is open. */
export type Heard = {
  status: number;
  states: LiveState[];
  ended: () => boolean;
  closed: () => boolean;
  close: () => void;
};

/** Opens the stream as a browser does and keeps what it says. */
export async function listenLive(origin: string, cookie: string, query = ""): Promise<Heard> {
  const abort = new AbortController();
  const response = await fetch(`${origin}/desk/live${query}`, { headers: { Cookie: cookie }, signal: abort.signal });
  const states: LiveState[] = [];
  let [ended, closed] = [false, false];
  const read = async () => {
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
        if (name === "state") states.push(JSON.parse(data ?? "") as LiveState);
        if (name === "ended") ended = true;
      }
    }
  };
  // A stream that its server cuts off is closed as well.
  void read()
    .catch(() => {})
    .finally(() => {
      closed = true;
    });
  return { status: response.status, states, ended: () => ended, closed: () => closed, close: () => abort.abort() };
}
