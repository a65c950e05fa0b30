"use server";

import { changeView, lockView, renameView, withdrawView } from "@/lib/claims/change-view";
import { moveView } from "@/lib/claims/move-view";
import { saveView } from "@/lib/claims/save-view";
import {
  changeViewSchema,
  lockViewSchema,
  moveViewSchema,
  renameViewSchema,
  saveViewSchema,
  withdrawViewSchema,
} from "@/lib/claims/view-schema";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk/claims"];

export const saveViewAction = defineAction({ name: "views.save", input: saveViewSchema, run: saveView, revalidate });

export const changeViewAction = defineAction({
  name: "views.change",
  input: changeViewSchema,
  run: changeView,
  revalidate,
});

export const renameViewAction = defineAction({
  name: "views.rename",
  input: renameViewSchema,
  run: renameView,
  revalidate,
});

export const lockViewAction = defineAction({ name: "views.lock", input: lockViewSchema, run: lockView, revalidate });

export const moveViewAction = defineAction({ name: "views.move", input: moveViewSchema, run: moveView, revalidate });

export const withdrawViewAction = defineAction({
  name: "views.remove",
  input: withdrawViewSchema,
  run: withdrawView,
  revalidate,
});
