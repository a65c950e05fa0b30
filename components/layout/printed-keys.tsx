"use client";

import { Kbd } from "@/components/ui/kbd";
import { printedKeys } from "@/lib/shared/keys";
import { useKeyShown } from "./shortcuts";

/** The keys of a shortcut as printed on them, press by press. */
export function PrintedKeys({ keys }: { keys: string }) {
  return (
    <span className="flex gap-2">
      {printedKeys(keys).map((press) => (
        <span key={press.join("+")} className="flex gap-0.5">
          {press.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** The key of a button, on it where there is room and for as long as the key works. The help says it to a screen reader. */
export function KeyHint({ keys }: { keys: string }) {
  if (!useKeyShown(keys)) return null;
  return (
    <span aria-hidden className="max-md:hidden">
      <PrintedKeys keys={keys} />
    </span>
  );
}
