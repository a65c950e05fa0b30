"use server";

import { memberVersionSchema, setAbsenceSchema } from "@/lib/members/schema";
import { endAbsence, setAbsence } from "@/lib/members/set-absence";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk/account", "/desk/admin/members", "/desk"];

export const setAbsenceAction = defineAction({
  name: "absences.set",
  input: setAbsenceSchema,
  run: setAbsence,
  revalidate,
});

export const endAbsenceAction = defineAction({
  name: "absences.end",
  input: memberVersionSchema,
  run: endAbsence,
  revalidate,
});
