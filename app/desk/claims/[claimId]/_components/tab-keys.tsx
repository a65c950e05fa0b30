"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Alt+1, Alt+2 and so on open the tabs. By the key's place, because Alt types other letters on some keyboards. */
export function TabKeys({ hrefs }: { hrefs: readonly string[] }) {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const href = hrefs[Number(/^Digit([1-9])$/.exec(event.code)?.[1] ?? 0) - 1];
      if (href === undefined || document.querySelector("[data-modal]") !== null) return;
      event.preventDefault();
      router.push(href);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hrefs, router]);
  return null;
}
