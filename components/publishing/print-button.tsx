"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useScripted } from "@/components/ui/use-scripted";

/** Prints the page. Without scripts it could do nothing, so it is there only when they run. */
export function PrintButton() {
  if (!useScripted()) return null;
  return (
    <Button onClick={() => window.print()} className="justify-start">
      <Printer aria-hidden /> Print
    </Button>
  );
}
