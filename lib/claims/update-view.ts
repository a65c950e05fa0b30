import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { changedFields } from "@/lib/audit/changed-fields";
import type { Tx } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { canChangeView, canSeeView, noSuchView } from "./view-rights";

type View = NonNullable<Awaited<ReturnType<Tx["claimView"]["findUnique"]>>>;
type ViewData = Parameters<Tx["claimView"]["updateMany"]>[0]["data"];

export type ChangedView = { slug: string; version: number };

/**
 * Changes a view that is still at the version the change was decided on, and appends the event. `change` answers what is written, or a
 * refusal. Nothing is written when nothing differs.
 */
export function updateView(
  actor: Actor,
  at: { id: string; version: number },
  action: string,
  change: (tx: Tx, view: View) => Promise<Result<ViewData>> | Result<ViewData>,
): Promise<Result<ChangedView>> {
  return transact(async (tx) => {
    const view = await tx.claimView.findUnique({ where: { id: at.id } });
    if (view === null || view.withdrawnAt !== null || !canSeeView(actor, view)) return noSuchView();
    if (!canChangeView(actor, view)) return fail("FORBIDDEN", "The view is locked. An editor changes it.");
    const data = await change(tx, view);
    if (!data.ok) return data;
    const { before, after, changed } = changedFields(view, data.data);
    if (!changed) return ok({ slug: view.slug, version: view.version });
    const { count } = await tx.claimView.updateMany({
      where: { id: at.id, version: at.version },
      data: { ...data.data, version: at.version + 1, updatedAt: new Date(), updatedById: actor.id },
    });
    if (count === 0)
      return fail(
        "CONFLICT",
        "Somebody else changed this view since you opened it. Load the page again, then decide.",
        {
          current: { version: view.version, name: view.name },
        },
      );
    await appendEvent(tx, { action, actorId: actor.id, subject: { type: "ClaimView", id: at.id }, before, after });
    return ok({ slug: view.slug, version: at.version + 1 });
  });
}
