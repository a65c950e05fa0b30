"use server";

import { addAssertion } from "@/lib/claims/add-assertion";
import { changeAssertion } from "@/lib/claims/change-assertion";
import { addAssertionSchema, changeAssertionSchema, withdrawAssertionSchema } from "@/lib/claims/schema";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { defineAction } from "@/lib/next/define-action";

// Any path makes the screen that sent the action read itself anew; the list shows the attributor.
const revalidate = () => ["/desk/claims"];

export const addAssertionAction = defineAction({
  name: "assertions.add",
  input: addAssertionSchema,
  run: addAssertion,
  revalidate,
});

export const changeAssertionAction = defineAction({
  name: "assertions.change",
  input: changeAssertionSchema,
  run: changeAssertion,
  revalidate,
});

export const withdrawAssertionAction = defineAction({
  name: "assertions.withdraw",
  input: withdrawAssertionSchema,
  run: withdrawAssertion,
  revalidate,
});
