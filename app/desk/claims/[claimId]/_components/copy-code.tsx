"use client";

import { Copy } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { copyClaimLink } from "../../_components/copy-link";

/** The code of the claim, and a button that copies the address behind it. */
export function CopyCode({ code }: { code: string }) {
  return (
    <span className="inline-flex items-center">
      <span className="code">{code}</span>
      <IconButton label={`Copy the link to ${code}`} onClick={() => void copyClaimLink(code)}>
        <Copy aria-hidden />
      </IconButton>
    </span>
  );
}
