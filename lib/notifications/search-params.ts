import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

/** The addresses of the list of notifications. */
export const loadToldParams = createLoader({
  page: parseAsInteger.withDefault(1),
  show: parseAsStringLiteral(["unread"]),
});
