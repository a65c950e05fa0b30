"use client";

import type { ReactNode } from "react";
import { ReauthProvider } from "@/components/forms/reauth";
import { requestSignIn } from "@/components/members/request-sign-in";

/** Around the desk: an action that meets an ended session asks for the password in place and is then sent again. */
export function DeskReauth({ email, children }: { email: string; children: ReactNode }) {
  return (
    <ReauthProvider signIn={requestSignIn} email={email}>
      {children}
    </ReauthProvider>
  );
}
