import { z } from "zod";
import { MemberRole } from "@/lib/db/generated/enums";
import { emailSchema } from "@/lib/shared/email-schema";
import { lineSchema } from "@/lib/shared/text-schema";

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
