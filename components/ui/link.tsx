import { ExternalLink } from "lucide-react";
import NextLink from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { cn } from "./cn";

/** A link inside the site. */
export function Link({ className, ...props }: ComponentProps<typeof NextLink>) {
  return <NextLink className={cn("link", className)} {...props} />;
}

/** A link inside the site that looks like a button. */
export function ButtonLink({ variant, size, className, ...props }: ComponentProps<typeof NextLink> & ButtonLook) {
  return <NextLink className={cn(buttonLook({ variant, size }), "no-underline", className)} {...props} />;
}

/** A link to somebody else's site: marked as such, and the address printed behind it on paper. */
export function OutsideLink({ href, children, className }: { href: string; children: ReactNode; className?: string }) {
  return (
    <a href={href} rel="noreferrer noopener nofollow" data-print-url="" className={cn("link", className)}>
      {children} <ExternalLink aria-hidden />
    </a>
  );
}
