"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useReauth } from "@/components/forms/reauth";
import type { WorkListName } from "@/lib/claims/search-params";
import type { QueueList } from "@/lib/reviews/search-params";
import type { LiveState } from "../../live/live-state";
import { useLiveSource } from "./use-live-source";

/** What the page shows, as the address of the stream names it, and the newest event of it that the page has seen. */
type Watched = { about: string; seen: number };
/** Before the desk has said anything, the number of what is unread is not known. */
type Heard = Omit<LiveState, "unread"> & { unread: number | null };
type Live = { state: Heard; watch: (watched: Watched | null) => void };

const NOTHING: Heard = { claim: null, queue: null, work: null, told: null, unread: null };
const LiveContext = createContext<Live>({ state: NOTHING, watch: () => {} });

/** Keeps one connection to the desk for the whole window, about the claim or the list that it shows. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<Heard>(NOTHING);
  const [watched, watch] = useState<Watched | null>(null);
  // What the page had seen when it was opened: later it sees more, and leaves out by itself what it has seen.
  const [since, setSince] = useState(0);
  const [about, setAbout] = useState<string | null>(null);
  if ((watched?.about ?? null) !== about) {
    setAbout(watched?.about ?? null);
    setSince(watched?.seen ?? 0);
    setState({ ...NOTHING, unread: state.unread });
  }
  const askToSignIn = useReauth();
  const address = about === null ? "/desk/live" : `/desk/live?${about}&since=${since}`;
  useLiveSource<LiveState>(address, setState, () => void askToSignIn?.());
  const live = useMemo(() => ({ state, watch }), [state]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** What the desk says about what this window shows. */
export const useLive = (): Heard => use(LiveContext).state;

/** Says which claim the page shows, and the newest of its events that it has seen. */
export function useWatch(claimId: string, seen: number): void {
  useWatched(`claim=${claimId}`, seen);
}

/** Says which list of the review queue the page shows. */
export function useWatchQueue(list: QueueList): void {
  useWatched(`queue=${list}`, 0);
}

/** Says which list of "My work" the page shows. */
export function useWatchWork(list: WorkListName): void {
  useWatched(`work=${list}`, 0);
}

/** Says that the page shows the member's notifications. */
export function useWatchTold(): void {
  useWatched("told=1", 0);
}

function useWatched(about: string, seen: number): void {
  const { watch } = use(LiveContext);
  useEffect(() => watch({ about, seen }), [about, seen, watch]);
  useEffect(() => () => watch(null), [watch]);
}
