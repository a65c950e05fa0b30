"use client";

import { MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Sheet } from "@/components/ui/sheet";
import { counted } from "@/lib/shared/count";

/** A quiet button with the number of open comments, and the sheet with them. */
export function TalkSheet({
  about,
  label = "Talk",
  count,
  short = false,
  children,
}: {
  /** "E-3": what the sheet is about. */
  about: string;
  label?: string;
  count: number;
  /** Where there is no room for the word. */
  short?: boolean;
  children: ReactNode;
}) {
  return (
    <Sheet
      title={`Talk about ${about}`}
      trigger={
        <Button
          size="small"
          variant="quiet"
          aria-label={count > 0 ? `Talk ${counted(count, "open comment")} about ${about}` : `Talk about ${about}`}
          className={cn(
            "print:hidden",
            short && "min-w-6",
            short &&
              count === 0 &&
              "opacity-0 group-hover/card:opacity-100 group-focus-within/card:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100",
          )}
        >
          <MessageSquare aria-hidden />
          {short ? null : `${label} `}
          {count > 0 ? <span className="font-mono">{count}</span> : null}
        </Button>
      }
    >
      {children}
    </Sheet>
  );
}
