import "server-only";
import type { Actor } from "@/lib/shared/actor";
import type { Result } from "@/lib/shared/result";
import { canResolve } from "./policy";
import type { SettleThread } from "./schema";
import { type Settled, settleThread } from "./settle-thread";

/** Says that a thread is settled. Any member may; it can be reopened. */
export function resolveThread(actor: Actor, input: SettleThread): Promise<Result<Settled>> {
  return settleThread(actor, input, true, canResolve);
}
