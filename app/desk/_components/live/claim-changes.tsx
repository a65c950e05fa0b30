"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { KeyHint } from "@/components/layout/printed-keys";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { useUnsettled, whenSettled } from "@/components/ui/settled";
import { counted } from "@/lib/shared/count";
import { useLive, useWatch } from "./live-provider";

/** What the member did in this window is on the page by then. */
const PAUSE_MS = 500;

/**
 * Says what others did to the claim while it was looked at, and shows it when asked: nothing on the page moves by itself. `seen` is the newest
 * event that the page was made with.
 */
export function ClaimChanges({ claimId, seen }: { claimId: string; seen: number }) {
  useWatch(claimId, seen);
  const { claim } = useLive();
  const newest = claim?.id === claimId ? (claim.changes[0]?.seq ?? 0) : 0;
  const [said, setSaid] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    whenSettled(() => {
      if (current) timer = setTimeout(() => setSaid(newest), PAUSE_MS);
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [newest]);
  const changes = (claim?.changes ?? []).filter(({ seq }) => seq > seen && seq <= said);
  return (
    <div
      role="status"
      aria-live="polite"
      data-screen-only=""
      className="fixed inset-x-0 bottom-24 z-20 flex justify-center px-4 empty:hidden md:bottom-4"
    >
      {changes.length > 0 ? <Changes changes={changes} /> : null}
    </div>
  );
}

function Changes({ changes }: { changes: readonly { seq: number; by: string | null; words: string }[] }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useUnsettled(pending);
  const show = () => startTransition(() => router.refresh());
  useShortcut({ keys: "u", label: "Show what changed", group: "Claim" }, show);
  const [newest] = changes;
  const more = changes.length - 1;
  return (
    <div className="flex max-w-full items-center gap-3 border border-ink bg-surface py-1.5 ps-3 pe-1.5 shadow-lg">
      <span className="min-w-0 truncate">
        <b className="font-semibold">{newest?.by ?? "The desk"}</b> {newest?.words}
        {more > 0 ? `, and ${counted(more, "more change")}` : ""}
      </span>
      <Button onClick={show} disabled={pending} className="flex-none">
        Show
        <KeyHint keys="u" />
      </Button>
    </div>
  );
}
