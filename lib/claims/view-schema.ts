import { z } from "zod";
import { lineSchema } from "@/lib/shared/text-schema";
import { CLAIM_COLUMN_IDS, type ClaimColumnId } from "./columns";
import { listState, type WrittenState, writeState } from "./list-state";

const nameSchema = lineSchema("Give the view a name.", 60);

/** A state as it stands in an address. What the list does not know is left out, and it is kept in the list's own writing. */
const stateSchema = z
  .strictObject({
    q: z.string().max(200),
    filter: z.string().max(4_000),
    sort: z.string().max(400),
    cols: z.string().max(400),
    pin: z.string().max(400),
    density: z.string().max(20),
  })
  .transform((state): WrittenState => writeState(listState(state).state));

const widthsSchema = z
  .record(z.string(), z.int().min(40).max(1_200))
  .transform(
    (widths): Record<string, number> =>
      Object.fromEntries(Object.entries(widths).filter(([id]) => CLAIM_COLUMN_IDS.includes(id as ClaimColumnId))),
  );

/** A new view. `id` is made with the form, so that sending it twice saves one view. */
export const saveViewSchema = z.strictObject({
  id: z.uuid(),
  name: nameSchema,
  scope: z.enum(["MINE", "TEAM"]),
  state: stateSchema,
  widths: widthsSchema,
});
export type SaveView = z.output<typeof saveViewSchema>;

const viewRef = { id: z.uuid(), version: z.int().positive() };

/** Keeps another state under a view that is there. */
export const changeViewSchema = z.strictObject({ ...viewRef, state: stateSchema, widths: widthsSchema });
export type ChangeView = z.output<typeof changeViewSchema>;

export const renameViewSchema = z.strictObject({ ...viewRef, name: nameSchema });
export type RenameView = z.output<typeof renameViewSchema>;

export const lockViewSchema = z.strictObject({ ...viewRef, locked: z.boolean() });
export type LockView = z.output<typeof lockViewSchema>;

export const moveViewSchema = z.strictObject({ ...viewRef, direction: z.enum(["BACK", "FORTH"]) });
export type MoveView = z.output<typeof moveViewSchema>;

export const withdrawViewSchema = z.strictObject({ ...viewRef, reason: lineSchema("Say why it is removed.", 500) });
export type WithdrawView = z.output<typeof withdrawViewSchema>;
