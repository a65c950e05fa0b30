"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldWiring } from "./field-context";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...useFieldWiring()} className={cn("control", className)} {...props} />;
}
