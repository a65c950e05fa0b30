import "server-only";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { canReopen } from "./policy";
import type { SettleThread } from "./schema";
import { type Settled, settleThread } from "./settle-thread";

/** Opens a resolved thread again. */
export function reopenThread(actor: Actor, input: SettleThread): Promise<Result<Settled>> {
  return settleThread(actor, input, false, canReopen);
}
