import { z } from "zod";
import { defineRoute } from "@/lib/next/define-route";
import { searchDesk } from "./search-desk";

/** What the palette offers for what is typed: claims, parties, articles and members, a few of each. */
export const GET = defineRoute({
  name: "desk.search",
  input: z.object({ q: z.string().max(200) }),
  run: (actor, { q }) => searchDesk(actor, q),
});
