"use client";

import { MAIN_ID } from "@/components/layout/skip-link";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** A page that could not be made. `digest` is what the server log calls this failure. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id={MAIN_ID} className="mx-auto max-w-2xl px-4 py-24">
      <h1 className="sr-only">The page could not be shown</h1>
      <ErrorState title="This page could not be shown." action={<Button onClick={reset}>Try again</Button>}>
        <p>
          Nothing that was saved is lost. If it happens again, tell the desk’s admin{error.digest ? " this number" : ""}
          .
        </p>
        {error.digest ? <p className="code mt-1">{error.digest}</p> : null}
      </ErrorState>
    </main>
  );
}
