/** An address part from a text: lower-case ASCII words joined by hyphens, at most `length` characters, cut at a word; "item" when nothing is left. */
export function slugOf(text: string, length = 60): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= length) return words || "item";
  const cut = words.slice(0, length + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1)).replace(/-+$/, "") || "item";
}
