import { cx } from "class-variance-authority";
import { twMerge } from "tailwind-merge";

/** Joins class names; where two Tailwind classes set the same property, the later one stays. */
export function cn(...classes: Parameters<typeof cx>): string {
  return twMerge(cx(...classes));
}
