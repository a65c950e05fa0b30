/** The frame of everything that opens above the page. */
export const popupLook =
  "border border-ink bg-surface text-ink rounded-xs shadow-pop outline-none transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0";

/** One row of a menu or list of choices. */
export const rowLook =
  "flex min-h-8 items-center gap-2 px-2.5 py-1 text-base outline-none select-none cursor-default data-highlighted:bg-sunk data-disabled:opacity-55 pointer-coarse:min-h-11";
