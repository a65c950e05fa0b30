"use client";

import { Printer } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

const never = () => () => {};

/** Prints the page. Without scripts it could do nothing, so it is there only when they run. */
export function PrintButton() {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <Button onClick={() => window.print()} className="justify-start">
      <Printer aria-hidden /> Print
    </Button>
  );
}
