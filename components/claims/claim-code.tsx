import Link from "next/link";
import { cn } from "@/components/ui/cn";

/** A claim's short code, C-142; with `href` a link to the claim. */
export function ClaimCode({ number, href, className }: { number: number; href?: string; className?: string }) {
  const code = `C-${number}`;
  return href ? (
    <Link href={href} className={cn("code link", className)}>
      {code}
    </Link>
  ) : (
    <span className={cn("code", className)}>{code}</span>
  );
}
