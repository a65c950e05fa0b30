"use server";

import { defineAction } from "@/lib/next/define-action";
import { ok } from "@/lib/shared/result";
import { changeSource } from "@/lib/sources/change-source";
import { findSources } from "@/lib/sources/find-sources";
import { changeSourceSchema, findSourcesSchema } from "@/lib/sources/schema";

export const findSourcesAction = defineAction({
  name: "sources.find",
  input: findSourcesSchema,
  run: async (actor, { query }) => ok(await findSources(actor, query)),
});

export const changeSourceAction = defineAction({
  name: "sources.change",
  input: changeSourceSchema,
  run: changeSource,
  revalidate: () => ["/desk/claims"],
});
