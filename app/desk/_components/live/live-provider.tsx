"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useReauth } from "@/components/forms/reauth";
import type { LiveState } from "../../live/live-state";
import { useLiveSource } from "./use-live-source";

type Watched = { id: string; seen: number };
/** Before the desk has said anything, the number of what is unread is not known. */
type Heard = Omit<LiveState, "unread"> & { unread: number | null };
type Live = { state: Heard; watch: (claim: Watched | null) => void };

const NOTHING: Heard = { claim: null, unread: null };
const LiveContext = createContext<Live>({ state: NOTHING, watch: () => {} });

/** Keeps one connection to the desk for the whole window, about the claim that it shows. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<Heard>(NOTHING);
  const [watched, watch] = useState<Watched | null>(null);
  // What the page had seen when it was opened: later it sees more, and leaves out by itself what it has seen.
  const [since, setSince] = useState(0);
  const [claim, setClaim] = useState<string | null>(null);
  if ((watched?.id ?? null) !== claim) {
    setClaim(watched?.id ?? null);
    setSince(watched?.seen ?? 0);
    setState({ ...NOTHING, unread: state.unread });
  }
  const askToSignIn = useReauth();
  const address = claim === null ? "/desk/live" : `/desk/live?claim=${claim}&since=${since}`;
  useLiveSource<LiveState>(address, setState, () => void askToSignIn?.());
  const live = useMemo(() => ({ state, watch }), [state]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** What the desk says about what this window shows. */
export const useLive = (): Heard => use(LiveContext).state;

/** Says which claim the page shows, and the newest of its events that it has seen. */
export function useWatch(id: string, seen: number): void {
  const { watch } = use(LiveContext);
  useEffect(() => watch({ id, seen }), [id, seen, watch]);
  useEffect(() => () => watch(null), [watch]);
}
