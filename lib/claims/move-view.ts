import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { ok, type Result } from "@/lib/shared/result";
import { type ChangedView, updateView } from "./update-view";
import type { MoveView } from "./view-schema";

/** Moves the view's tab by one place among those that this member sees. At the end of the row it stays where it is. */
export function moveView(actor: Actor, { id, version, direction }: MoveView): Promise<Result<ChangedView>> {
  return updateView(actor, { id, version }, "view.moved", async (tx, view) => {
    const back = direction === "BACK";
    const seen = { withdrawnAt: null, OR: [{ ownerId: null }, { ownerId: actor.id }] };
    const next = await tx.claimView.findMany({
      where: { ...seen, position: back ? { lt: view.position } : { gt: view.position } },
      orderBy: { position: back ? "desc" : "asc" },
      take: 2,
      select: { position: true },
    });
    const [nearest, beyond] = next.map(({ position }) => position);
    if (nearest === undefined) return ok({ position: view.position });
    // Between its neighbour and the one beyond: no other view has to change for it.
    const end = back ? nearest - 1 : nearest + 1;
    return ok({ position: beyond === undefined ? end : (nearest + beyond) / 2 });
  });
}
