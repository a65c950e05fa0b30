import type { z } from "zod";
import { type Failure, type FieldErrors, fail } from "./result";

/** Zod's complaints as a refusal: messages by the path of their field, and those about no field as the message itself. */
export function invalidInput(error: z.ZodError): Failure {
  const fieldErrors: FieldErrors = {};
  const general: string[] = [];
  for (const issue of error.issues) {
    const path = issue.path.join(".");
    if (path === "") {
      general.push(issue.message);
      continue;
    }
    const messages = fieldErrors[path] ?? [];
    fieldErrors[path] = messages;
    if (!messages.includes(issue.message)) messages.push(issue.message);
  }
  const message = general.length > 0 ? general.join(" ") : "Some fields need a change.";
  return Object.keys(fieldErrors).length > 0 ? fail("INVALID", message, { fieldErrors }) : fail("INVALID", message);
}
