import { createLoader, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { PartyKind } from "@/lib/db/generated/enums";
import { parseAsText } from "@/lib/shared/parse-as-text";

/** The address of the list of parties: what is searched for, of which kind, and the page. */
export const loadPartiesParams = createLoader({
  q: parseAsText.withDefault(""),
  kind: parseAsStringLiteral(Object.values(PartyKind)),
  page: parseAsInteger.withDefault(1),
});
