"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { cn } from "@/components/ui/cn";
import { rowLook } from "@/components/ui/popup-look";
import type { PaletteItem } from "./palette-types";
import { PrintedKeys } from "./printed-keys";
import { useKeyShown } from "./shortcuts";

/** One line of the palette. What was said stands in the letters of what is said. */
export function PaletteRow({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  const { code, label, language, detail, keys } = item;
  const keyShown = useKeyShown(keys ?? "mod+k");
  return (
    <Autocomplete.Item value={item} onClick={onChoose} className={cn(rowLook, "items-baseline gap-3 px-3.5 py-1.5")}>
      {code ? <span className="code flex-none text-muted">{code}</span> : null}
      <span dir="auto" lang={language} className={cn("line-clamp-2 min-w-0 flex-1", code && "said")}>
        {label}
      </span>
      {detail ? <span className="meta max-w-[40%] flex-none truncate text-end">{detail}</span> : null}
      {keys && keyShown ? (
        <span aria-hidden className="flex-none">
          <PrintedKeys keys={keys} />
        </span>
      ) : null}
    </Autocomplete.Item>
  );
}
