import { z } from "zod";
import { WORK_LISTS } from "@/lib/claims/search-params";
import { QUEUE_LISTS } from "@/lib/reviews/search-params";

/**
 * The claim that a window shows and the newest of its events that it has seen, or the list of the review queue or of "My work" that it shows, or `told` for
 * the member's notifications; `once` asks for the state alone.
 */
export const liveSchema = z.strictObject({
  claim: z.uuid().optional(),
  since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  queue: z.enum(QUEUE_LISTS).optional(),
  work: z.enum(WORK_LISTS).optional(),
  told: z.literal("1").optional(),
  once: z.literal("1").optional(),
});
