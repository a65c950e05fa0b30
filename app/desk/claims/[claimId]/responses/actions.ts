"use server";

import { defineAction } from "@/lib/next/define-action";
import { changeConcerned } from "@/lib/responses/change-concerned";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { retractResponse } from "@/lib/responses/retract-response";
import {
  changeConcernedSchema,
  concernPartySchema,
  recordResponseSchema,
  retractResponseSchema,
  withdrawConcernedSchema,
} from "@/lib/responses/schema";
import { withdrawConcerned } from "@/lib/responses/withdraw-concerned";

// Any path makes the screen that sent the action read itself anew; the lists show the denial status.
const revalidate = () => ["/desk", "/desk/claims"];

export const recordResponseAction = defineAction({
  name: "responses.record",
  input: recordResponseSchema,
  run: recordResponse,
  revalidate,
});

export const retractResponseAction = defineAction({
  name: "responses.retract",
  input: retractResponseSchema,
  run: retractResponse,
  revalidate,
});

export const concernPartyAction = defineAction({
  name: "concerned.add",
  input: concernPartySchema,
  run: concernParty,
  revalidate,
});

export const changeConcernedAction = defineAction({
  name: "concerned.change",
  input: changeConcernedSchema,
  run: changeConcerned,
  revalidate,
});

export const withdrawConcernedAction = defineAction({
  name: "concerned.withdraw",
  input: withdrawConcernedSchema,
  run: withdrawConcerned,
  revalidate,
});
