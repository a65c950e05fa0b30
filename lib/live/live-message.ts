import "server-only";
import { z } from "zod";

const schema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("claims"), claims: z.array(z.string()) }),
  z.object({ what: z.literal("many") }),
  z.object({ what: z.literal("told"), member: z.string() }),
  z.object({ what: z.literal("signed-out"), session: z.string() }),
  z.object({ what: z.literal("presence"), claim: z.string() }),
]);

/**
 * What the database says on its channel when a change is committed: that something changed, never what. `many` stands for more claims than
 * are worth naming, and for whatever was said while nobody listened.
 */
export type LiveMessage = z.output<typeof schema>;

/** What a payload of the channel says; null when it is none of ours. */
export function liveMessage(payload: string): LiveMessage | null {
  try {
    return schema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
