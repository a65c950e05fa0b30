"use client";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** The articles could not be read. Nothing typed elsewhere is touched; drafts stay in the browser. */
export default function ArticlesError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="mx-auto max-w-[70rem] px-4 py-10 md:px-5">
      <ErrorState
        title="This page could not be loaded"
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        What is stored is untouched, and drafts are kept in this browser.
        {error.digest ? ` If it happens again, give your admin this number: ${error.digest}` : null}
      </ErrorState>
    </div>
  );
}
