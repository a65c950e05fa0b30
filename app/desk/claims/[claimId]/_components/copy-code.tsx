"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toast";

/** The code of the claim, and a button that copies the address behind it. */
export function CopyCode({ code }: { code: string }) {
  async function copy() {
    const address = `${window.location.origin}/desk/claims/${code}`;
    try {
      await navigator.clipboard.writeText(address);
      notify(`The link to ${code} is copied.`);
    } catch {
      // Without permission to the clipboard, the person can still select it.
      window.prompt(`The link to ${code}`, address);
    }
  }
  return (
    <span className="inline-flex items-center">
      <span className="code">{code}</span>
      <IconButton label={`Copy the link to ${code}`} onClick={() => void copy()}>
        <Copy aria-hidden />
      </IconButton>
    </span>
  );
}
