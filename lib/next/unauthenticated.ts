import { fail } from "@/lib/shared/result";

/** The answer to a call without a session. The screen opens the sign-in dialog on it and then sends the same input again. */
export const UNAUTHENTICATED = fail("UNAUTHENTICATED", "Your session has ended. Sign in again to go on.");
