"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { NewLink } from "@/lib/members/types";
import { formatInstant } from "@/lib/shared/dates";

/** A one-time link, to be handed over. It is shown this once: only its hash is kept. */
export function LinkOnce({ link, forWhom }: { link: NewLink; forWhom: string }) {
  const ref = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    ref.current?.select();
    // Browsers lend the clipboard to https and localhost only; elsewhere the text is selected to be copied by hand.
    await navigator.clipboard?.writeText(ref.current?.value ?? "").then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <div className="grid gap-4">
      <Callout tone="changed" role="status">
        Copy the link now: it is not shown again. It works once, until {formatInstant(link.expiresAt)}. Hand it to{" "}
        {forWhom} by a way that nobody else reads.
      </Callout>
      <Field label="One-time link" name="link">
        <Input
          ref={ref}
          readOnly
          value={window.location.origin + link.path}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div>
        <Button variant="primary" onClick={() => void copy()}>
          {copied ? "Copied" : "Copy the link"}
        </Button>
      </div>
    </div>
  );
}
