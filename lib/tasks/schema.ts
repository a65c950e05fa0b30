import { z } from "zod";
import { TaskKind } from "@/lib/db/generated/enums";
import { lineSchema, optionalTextSchema } from "@/lib/shared/text-schema";

const content = {
  kind: z.enum(TaskKind),
  note: optionalTextSchema(2_000),
  assigneeId: z.uuid().nullable(),
  dueAt: z.iso.datetime().nullable(),
};

const saysWhat = ({ kind, note }: { kind: TaskKind; note: string | null }) => kind !== "OTHER" || note !== null;
const SAY_WHAT = { message: "Say what is to be done.", path: ["note"] };

/** A new task. `id` is made with the form, so that sending it twice writes one task. */
export const createTaskSchema = z
  .strictObject({ id: z.uuid(), claimId: z.uuid(), ...content })
  .refine(saysWhat, SAY_WHAT);
export type CreateTask = z.infer<typeof createTaskSchema>;

/** A change of a task. `version` is the one the form was filled from. */
export const changeTaskSchema = z
  .strictObject({ id: z.uuid(), version: z.int().positive(), ...content })
  .refine(saysWhat, SAY_WHAT);
export type ChangeTask = z.infer<typeof changeTaskSchema>;

export const takeTaskSchema = z.strictObject({ id: z.uuid() });
export type TakeTask = z.infer<typeof takeTaskSchema>;

/** What came of a task. */
export const finishTaskSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  outcome: optionalTextSchema(2_000).pipe(z.string("Say what came of it.")),
});
export type FinishTask = z.infer<typeof finishTaskSchema>;

export const withdrawTaskSchema = z.strictObject({
  id: z.uuid(),
  version: z.int().positive(),
  reason: lineSchema("Say why it is withdrawn.", 500),
});
export type WithdrawTask = z.infer<typeof withdrawTaskSchema>;
