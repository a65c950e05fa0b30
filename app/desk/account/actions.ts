"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { endOwnSession, signOutEverywhere } from "@/lib/auth/end-sessions";
import { requestClient } from "@/lib/auth/request-client";
import { changePassword } from "@/lib/members/change-password";
import { renameSelf } from "@/lib/members/rename-self";
import { changePasswordSchema, oneSchema, renameSchema } from "@/lib/members/schema";
import { defineAction } from "@/lib/next/define-action";

const PAGE = "/desk/account";

export const renameAction = defineAction({
  name: "account.rename",
  input: renameSchema,
  run: renameSelf,
  revalidate: () => [PAGE],
});

export const changePasswordAction = defineAction({
  name: "account.change-password",
  input: changePasswordSchema,
  run: async (actor, input, session) => changePassword(actor, input, session.id, requestClient(await headers())),
  revalidate: () => [PAGE],
});

export const endSessionAction = defineAction({
  name: "account.end-session",
  input: oneSchema,
  run: (actor, { id }) => endOwnSession(actor, id),
  revalidate: () => [PAGE],
});

export const signOutEverywhereAction = defineAction({
  name: "account.sign-out-everywhere",
  input: z.strictObject({}),
  run: (actor) => signOutEverywhere(actor),
});
