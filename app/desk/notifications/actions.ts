"use server";

import { defineAction } from "@/lib/next/define-action";
import { keepChoices } from "@/lib/notifications/keep-choices";
import { readNotifications } from "@/lib/notifications/read-notifications";
import { keepChoicesSchema, readNotificationsSchema } from "@/lib/notifications/schema";

export const readNotificationsAction = defineAction({
  name: "notifications.read",
  input: readNotificationsSchema,
  run: readNotifications,
  revalidate: () => ["/desk/notifications", "/desk"],
});

export const keepChoicesAction = defineAction({
  name: "notifications.keep-choices",
  input: keepChoicesSchema,
  run: keepChoices,
  revalidate: () => ["/desk/account"],
});
