import type { PalettePlace } from "@/lib/shared/palette";

/** Something that the palette does: go to a page, or run what has no page. */
export type PaletteCommand = { label: string; href?: string; run?: () => void };

/** A place or a command, as a row. */
export type PaletteItem = Omit<PalettePlace, "href"> & { href?: string; keys?: string; run?: () => void };
