import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PartyKind } from "@/lib/db/generated/enums";

/** The address of the list of parties: what is searched for, of which kind, and the page. */
export const loadPartiesParams = createLoader({
  q: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(Object.values(PartyKind)),
  page: parseAsInteger.withDefault(1),
});
