/** The text as a LIKE pattern that matches only itself: %, _ and \ lose their meaning. */
export function literalPattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
