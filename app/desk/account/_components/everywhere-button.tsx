"use client";

import { ActionButton } from "@/components/forms/action-button";
import { clearDrafts } from "@/components/forms/draft-store";
import { signOutEverywhereAction } from "../actions";

/** Ends every session, this one included. */
export function EverywhereButton() {
  return (
    <ActionButton
      action={signOutEverywhereAction}
      input={{}}
      variant="danger"
      pendingLabel="Signing out…"
      onSuccess={() => {
        clearDrafts();
        window.location.assign("/sign-in?out=1");
      }}
    >
      Sign out everywhere
    </ActionButton>
  );
}
