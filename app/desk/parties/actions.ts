"use server";

import { defineAction } from "@/lib/next/define-action";
import { addAlias } from "@/lib/parties/add-alias";
import { addRole } from "@/lib/parties/add-role";
import { changeParty } from "@/lib/parties/change-party";
import { createParty } from "@/lib/parties/create-party";
import { findParties } from "@/lib/parties/find-parties";
import {
  addAliasSchema,
  addRoleSchema,
  changePartySchema,
  createPartySchema,
  findPartiesSchema,
  withdrawPartOfPartySchema,
} from "@/lib/parties/schema";
import { withdrawAlias } from "@/lib/parties/withdraw-alias";
import { withdrawRole } from "@/lib/parties/withdraw-role";
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
  revalidate: () => ["/desk/parties"],
});

export const changePartyAction = defineAction({
  name: "parties.change",
  input: changePartySchema,
  run: changeParty,
  revalidate: ({ id }) => ["/desk/parties", `/desk/parties/${id}`],
});

export const addAliasAction = defineAction({
  name: "parties.add-alias",
  input: addAliasSchema,
  run: addAlias,
  revalidate: ({ partyId }) => [`/desk/parties/${partyId}`],
});

export const withdrawAliasAction = defineAction({
  name: "parties.withdraw-alias",
  input: withdrawPartOfPartySchema,
  run: withdrawAlias,
  revalidate: (_input, { partyId }) => [`/desk/parties/${partyId}`],
});

export const addRoleAction = defineAction({
  name: "parties.add-role",
  input: addRoleSchema,
  run: addRole,
  revalidate: ({ partyId }) => [`/desk/parties/${partyId}`],
});

export const withdrawRoleAction = defineAction({
  name: "parties.withdraw-role",
  input: withdrawPartOfPartySchema,
  run: withdrawRole,
  revalidate: (_input, { partyId }) => [`/desk/parties/${partyId}`],
});
