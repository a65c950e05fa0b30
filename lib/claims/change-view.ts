import "server-only";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type ChangedView, updateView } from "./update-view";
import { canLockView } from "./view-rights";
import type { ChangeView, LockView, RenameView, WithdrawView } from "./view-schema";

/** Keeps another state under the view: everybody who opens it sees that one from now on. */
export function changeView(actor: Actor, { id, version, state, widths }: ChangeView): Promise<Result<ChangedView>> {
  return updateView(actor, { id, version }, "view.changed", () => ok({ ...state, widths }));
}

/** Gives the view another name. Links to it stay good. */
export function renameView(actor: Actor, { id, version, name }: RenameView): Promise<Result<ChangedView>> {
  return updateView(actor, { id, version }, "view.renamed", () => ok({ name }));
}

/** Locks a view of the team, so that editors alone change it, or unlocks it. Editors only. */
export function lockView(actor: Actor, { id, version, locked }: LockView): Promise<Result<ChangedView>> {
  return updateView(actor, { id, version }, locked ? "view.locked" : "view.unlocked", (_tx, view) => {
    if (view.scope === "MINE") return fail("BLOCKED", "A view of your own is changed by you alone already.");
    if (!canLockView(actor, view)) return fail("FORBIDDEN", "An editor locks views.");
    return ok({ scope: locked ? ("LOCKED" as const) : ("TEAM" as const) });
  });
}

/** Takes the view away from the tabs. Links to it then lead to the list without it, which says so. */
export function withdrawView(actor: Actor, { id, version, reason }: WithdrawView): Promise<Result<ChangedView>> {
  return updateView(actor, { id, version }, "view.removed", () =>
    ok({ withdrawnAt: new Date(), withdrawnReason: reason }),
  );
}
