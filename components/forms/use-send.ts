"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback } from "react";
import { fail, type Result } from "@/lib/shared/result";
import { useReauth } from "./reauth";

/**
 * Sends what changes something at the desk. When the session has ended it asks to sign in, in place, and then sends the same again. No
 * answer at all is a refusal with these words.
 */
export function useSend(noAnswer: string) {
  const askToSignIn = useReauth();
  return useCallback(
    async <T>(action: () => Promise<Result<T>>): Promise<Result<T>> => {
      const attempt = async () => {
        try {
          return await action();
        } catch (error) {
          // Redirects and not-found travel as exceptions and belong to Next.
          unstable_rethrow(error);
          return fail("INTERNAL", noAnswer);
        }
      };
      const result = await attempt();
      if (result.ok || result.code !== "UNAUTHENTICATED" || !askToSignIn) return result;
      return (await askToSignIn()) ? attempt() : result;
    },
    [askToSignIn, noAnswer],
  );
}
