import { z } from "zod";

/** One mail, and how often it had been tried when it was looked at. */
export const mailSchema = z.strictObject({ id: z.uuid(), attempts: z.int().min(0) });
export type OneMail = z.infer<typeof mailSchema>;
