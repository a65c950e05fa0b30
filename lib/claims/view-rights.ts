import "server-only";
import type { ViewScope } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { type Failure, fail } from "@/lib/shared/result";
import { isEditor } from "./policy";

type View = { scope: ViewScope; ownerId: string | null };

/** A member's own views are nobody else's business. */
export const canSeeView = (actor: Actor, { ownerId }: View) => ownerId === null || ownerId === actor.id;

/** The team's views are everybody's to change; locked ones an editor's. */
export const canChangeView = (actor: Actor, view: View) =>
  canSeeView(actor, view) && (view.scope !== "LOCKED" || isEditor(actor));

/** Editors lock the team's views and unlock them. */
export const canLockView = (actor: Actor, { scope }: View) => scope !== "MINE" && isEditor(actor);

export const noSuchView = (): Failure => fail("NOT_FOUND", "There is no such view any more.");
