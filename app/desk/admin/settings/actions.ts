"use server";

import { changeClockTarget } from "@/lib/claims/change-clock-target";
import { changeClockTargetSchema } from "@/lib/claims/schema";
import { defineAction } from "@/lib/next/define-action";

export const changeClockTargetAction = defineAction({
  name: "settings.clock-target",
  input: changeClockTargetSchema,
  run: changeClockTarget,
  revalidate: () => ["/desk", "/desk/admin/settings"],
});
