import { createParser } from "nuqs/server";

/** A text in an address, without the character NUL, which stands in no text that PostgreSQL compares. */
export const parseAsText = createParser({
  parse: (text: string) => text.replaceAll("\0", ""),
  serialize: (text) => text,
});
