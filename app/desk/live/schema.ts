import { z } from "zod";

/** The claim that a window shows and the newest of its events that it has seen; `once` asks for the state alone. */
export const liveSchema = z.strictObject({
  claim: z.uuid().optional(),
  since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  once: z.literal("1").optional(),
});
