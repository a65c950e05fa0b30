"use server";

import { defineAction } from "@/lib/next/define-action";
import { createParty } from "@/lib/parties/create-party";
import { findParties } from "@/lib/parties/find-parties";
import { createPartySchema, findPartiesSchema } from "@/lib/parties/schema";
import { ok } from "@/lib/shared/result";

export const findPartiesAction = defineAction({
  name: "parties.find",
  input: findPartiesSchema,
  run: async (actor, { query }) => ok(await findParties(actor, query)),
});

export const createPartyAction = defineAction({
  name: "parties.create",
  input: createPartySchema,
  run: createParty,
});
