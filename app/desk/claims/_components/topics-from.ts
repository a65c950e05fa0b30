/** Topics from words between commas, each once. */
export function topicsFrom(text: string): string[] {
  return [...new Set(text.split(",").map((topic) => topic.replace(/\s+/g, " ").trim()))].filter(Boolean);
}
