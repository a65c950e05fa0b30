"use server";

import { changeClaim } from "@/lib/claims/change-claim";
import { createClaim } from "@/lib/claims/create-claim";
import { giveBackClaim } from "@/lib/claims/give-back-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { planClaim } from "@/lib/claims/plan-claim";
import {
  changeClaimSchema,
  createClaimSchema,
  moveClaimSchema,
  planClaimSchema,
  setTopicsSchema,
  takeClaimSchema,
} from "@/lib/claims/schema";
import { setTopics } from "@/lib/claims/set-topics";
import { takeClaim } from "@/lib/claims/take-claim";
import { defineAction } from "@/lib/next/define-action";

const pagesOf = ({ id }: { id: string }) => ["/desk", "/desk/claims", `/desk/claims/${id}`];

export const createClaimAction = defineAction({
  name: "claims.create",
  input: createClaimSchema,
  run: createClaim,
  revalidate: pagesOf,
});

export const changeClaimAction = defineAction({
  name: "claims.change",
  input: changeClaimSchema,
  run: changeClaim,
  revalidate: pagesOf,
});

export const planClaimAction = defineAction({
  name: "claims.plan",
  input: planClaimSchema,
  run: planClaim,
  revalidate: pagesOf,
});

export const setTopicsAction = defineAction({
  name: "claims.set-topics",
  input: setTopicsSchema,
  run: setTopics,
  revalidate: pagesOf,
});

export const takeClaimAction = defineAction({
  name: "claims.take",
  input: takeClaimSchema,
  run: takeClaim,
  revalidate: pagesOf,
});

export const giveBackClaimAction = defineAction({
  name: "claims.give-back",
  input: takeClaimSchema,
  run: giveBackClaim,
  revalidate: pagesOf,
});

export const moveClaimAction = defineAction({
  name: "claims.move",
  input: moveClaimSchema,
  run: moveClaim,
  revalidate: pagesOf,
});
