import { z } from "zod";
import { MailChoice, NotificationKind } from "@/lib/db/generated/enums";

/** Marks one of the member's notifications, those at one claim, or all of them until `until` as read. */
export const readNotificationsSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("one"), id: z.uuid() }),
  z.strictObject({ what: z.literal("claim"), claimId: z.uuid(), until: z.iso.datetime() }),
  z.strictObject({ what: z.literal("all"), until: z.iso.datetime() }),
]);
export type ReadNotifications = z.infer<typeof readNotificationsSchema>;

/** How the member wants to be told of these kinds. */
export const keepChoicesSchema = z.strictObject({
  choices: z
    .array(z.strictObject({ kind: z.enum(NotificationKind), desk: z.boolean(), mail: z.enum(MailChoice) }))
    .min(1)
    .max(Object.keys(NotificationKind).length),
});
export type KeepChoices = z.infer<typeof keepChoicesSchema>;
