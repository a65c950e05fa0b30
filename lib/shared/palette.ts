/** Something that the palette offers: a place to go to. `code` stands before the label, `detail` at the end of the line. */
export type PalettePlace = {
  id: string;
  label: string;
  code?: string;
  language?: string;
  detail?: string;
  href: string;
};

/** Places of one kind. */
export type PaletteGroup = { label: string; items: PalettePlace[] };

/** Whether everything that is typed stands somewhere in the label, in any order: "new cl" finds "New claim". */
export function matchesTyped(label: string, typed: string): boolean {
  const words = fold(label);
  return fold(typed)
    .split(/\s+/)
    .every((part) => words.includes(part));
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
