"use client";

import { Eye } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { LiveRegion } from "@/components/ui/live-region";
import { useLive } from "./live-provider";

const SHOWN = 3;

/** Who else has the claim of this page open now. It stands in the head of the desk, where it moves nothing when it comes. */
export function PresentMembers() {
  const present = useLive().claim?.present ?? [];
  const names = present.map(({ name }) => name);
  const rest = names.length - SHOWN;
  return (
    <>
      <LiveRegion>{names.length > 0 ? `Also on this claim: ${names.join(", ")}` : ""}</LiveRegion>
      {names.length > 0 ? (
        <span
          aria-hidden
          title={`Also on this claim: ${names.join(", ")}`}
          className="flex items-center gap-1"
          data-present={names.length}
        >
          <Eye className="size-4 text-muted max-md:hidden" />
          {present.slice(0, SHOWN).map(({ id, name }) => (
            <Avatar key={id} name={name} size="small" />
          ))}
          {rest > 0 ? <span className="meta">+{rest}</span> : null}
        </span>
      ) : null}
    </>
  );
}
