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
  label,
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
          aria-label={nameOf(about, label, count)}
          className={cn(
            "print:hidden",
            short && "min-w-6",
            short &&
              count === 0 &&
              "opacity-0 group-hover/card:opacity-100 group-focus-within/card:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100",
          )}
        >
          <MessageSquare aria-hidden />
          {short ? null : `${label ?? "Talk"} `}
          {count > 0 ? <span className="font-mono">{count}</span> : null}
        </Button>
      }
    >
      {children}
    </Sheet>
  );
}

/** What a screen reader hears: it begins with what stands on the button. */
function nameOf(about: string, label: string | undefined, count: number): string {
  const comments = count > 0 ? ` ${counted(count, "open comment")}` : "";
  return label === undefined ? `Talk${comments} about ${about}` : `${label}${comments}, talk about ${about}`;
}
