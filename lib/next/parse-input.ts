import "server-only";
import { z } from "zod";
import { invalidInput } from "@/lib/shared/field-errors";
import { ok, type Result } from "@/lib/shared/result";

/** What the schema makes of the input, or INVALID with messages by field. A field that the schema does not know is refused. */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): Result<z.output<S>> {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = strict.safeParse(given);
  return parsed.success ? ok(parsed.data as z.output<S>) : invalidInput(parsed.error);
}
