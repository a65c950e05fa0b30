import "server-only";
import { appendEvent } from "@/lib/audit/append-event";
import { transact } from "@/lib/db/transact";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { slugOf } from "@/lib/shared/slug";
import type { ChangedView } from "./update-view";
import type { SaveView } from "./view-schema";

/** Every view is counted again whenever somebody opens the list. */
const VIEWS_AT_MOST = 30;

/**
 * Saves how the list stands now as a new view, for everyone or as one's own; it comes last among the tabs. Sent twice with the same id it is
 * saved once. BLOCKED when the member has thirty views already.
 */
export async function saveView(actor: Actor, input: SaveView): Promise<Result<ChangedView>> {
  return transact(async (tx) => {
    const existing = await tx.claimView.findFirst({
      where: { id: input.id, createdById: actor.id },
      select: { slug: true, version: true },
    });
    if (existing !== null) return ok(existing);
    if ((await tx.claimView.count({ where: { createdById: actor.id, withdrawnAt: null } })) >= VIEWS_AT_MOST) {
      const reason = `You have saved ${VIEWS_AT_MOST} views already. Remove one first.`;
      return fail("BLOCKED", reason, { reasons: [reason] });
    }
    const { _max } = await tx.claimView.aggregate({ _max: { position: true } });
    const { id, name, scope, state, widths } = input;
    // A part of the id keeps the address apart from those of views that this member cannot see.
    const slug = `${slugOf(name, 40)}-${id.slice(-6)}`;
    await tx.claimView.create({
      data: {
        id,
        slug,
        name,
        scope,
        ...state,
        widths,
        ownerId: scope === "MINE" ? actor.id : null,
        position: (_max.position ?? 0) + 1,
        createdById: actor.id,
        updatedById: actor.id,
      },
    });
    await appendEvent(tx, {
      action: "view.saved",
      actorId: actor.id,
      subject: { type: "ClaimView", id },
      after: { name, scope, ...state, widths },
    });
    return ok({ slug, version: 1 });
  });
}
