import { z } from "zod";
import { MemberRole } from "@/lib/db/generated/enums";
import { emailSchema } from "@/lib/shared/email-schema";
import { lineSchema, optionalLineSchema } from "@/lib/shared/text-schema";

export const nameSchema = lineSchema("Write the name under which the desk knows you.", 100);

/** What anybody may type as a password; which new ones are good is for lib/auth/password-rules.ts to say. */
const passwordSchema = z.string().min(1, "Write a password.").max(4000, "This is too long for a password.");

export const createMemberSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(MemberRole),
  password: passwordSchema,
});
export type CreateMember = z.infer<typeof createMemberSchema>;

/** An invitation names who is meant; the person may correct the name when joining, not the address. */
export const inviteMemberSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(MemberRole),
});
export type InviteMember = z.infer<typeof inviteMemberSchema>;

/** Using a one-time link. Which of name and email it takes is the link's affair. */
export const acceptInviteSchema = z.strictObject({
  token: z.string().max(200),
  email: emailSchema.optional(),
  name: nameSchema.optional(),
  password: passwordSchema,
});
export type AcceptInvite = z.infer<typeof acceptInviteSchema>;

export const renameSchema = z.strictObject({ name: nameSchema, version: z.int().positive() });
export type Rename = z.infer<typeof renameSchema>;

export const changePasswordSchema = z.strictObject({ current: passwordSchema, password: passwordSchema });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** One member, session or invitation. */
export const oneSchema = z.strictObject({ id: z.uuid() });
export type One = z.infer<typeof oneSchema>;

/** A change of one member, based on a version. */
export const memberVersionSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type MemberVersion = z.infer<typeof memberVersionSchema>;

export const changeRoleSchema = memberVersionSchema.extend({ role: z.enum(MemberRole) });
export type ChangeRole = z.infer<typeof changeRoleSchema>;

const daySchema = z.iso.date("Choose a day.");

/** Days on which a member is away, both included. `id` is made with the form, so that sending it twice says it once. */
export const setAbsenceSchema = z.strictObject({
  id: z.uuid(),
  memberId: z.uuid(),
  from: daySchema,
  until: daySchema,
  note: optionalLineSchema(200),
});
export type SetAbsence = z.infer<typeof setAbsenceSchema>;
