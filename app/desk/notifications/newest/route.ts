import { z } from "zod";
import { defineRoute } from "@/lib/next/define-route";
import { listNewest } from "@/lib/notifications/list-told";
import { ok } from "@/lib/shared/result";

/** The newest of what the member was told, for the list below the bell. */
export const GET = defineRoute({
  name: "notifications.newest",
  input: z.strictObject({}),
  run: async (actor) => ok(await listNewest(actor)),
});
