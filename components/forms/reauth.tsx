"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from "react";
import type { Result } from "@/lib/shared/result";
import { ReauthDialog } from "./reauth-dialog";

export type Credentials = { email: string; password: string };

type AskToSignIn = () => Promise<boolean>;

const ReauthContext = createContext<AskToSignIn | null>(null);

/** Opens the sign-in dialog and answers whether the person signed in; null where no provider stands around. */
export function useReauth(): AskToSignIn | null {
  return use(ReauthContext);
}

/**
 * Lets an ended session be renewed in place. However many actions ask at once, one dialog opens, and all of them
 * go on when it is answered. `signIn` is the desk's own sign-in; `email` is that of the member whose session ended.
 */
export function ReauthProvider({
  signIn,
  email,
  children,
}: {
  signIn: (credentials: Credentials) => Promise<Result<unknown>>;
  email?: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const waiting = useRef<{ promise: Promise<boolean>; settle: (signedIn: boolean) => void } | null>(null);

  const ask = useCallback<AskToSignIn>(() => {
    if (!waiting.current) {
      let settle: (signedIn: boolean) => void = () => {};
      const promise = new Promise<boolean>((resolve) => {
        settle = resolve;
      });
      waiting.current = { promise, settle };
      setOpen(true);
    }
    return waiting.current.promise;
  }, []);

  const close = useMemo(
    () => (signedIn: boolean) => {
      setOpen(false);
      waiting.current?.settle(signedIn);
      waiting.current = null;
    },
    [],
  );

  return (
    <ReauthContext value={ask}>
      {children}
      <ReauthDialog open={open} email={email} signIn={signIn} onDone={close} />
    </ReauthContext>
  );
}
