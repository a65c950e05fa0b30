import { z } from "zod";

/** One job, and how often it had been tried when it was looked at. */
export const jobSchema = z.strictObject({
  id: z.string().regex(/^[1-9]\d{0,17}$/, "This is no job."),
  attempts: z.int().min(0).max(32_767),
});
export type OneJob = z.infer<typeof jobSchema>;
