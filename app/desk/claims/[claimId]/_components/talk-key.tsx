"use client";

import { usePathname, useRouter } from "next/navigation";
import { useShortcut } from "@/components/layout/shortcuts";
import { focusWriting, WRITE_ID } from "../discussion/_components/go-to-comment";

/** T leads to the field of a new thread, from every part of the claim. */
export function TalkKey({ href }: { href: string }) {
  const router = useRouter();
  const pathname = usePathname();
  useShortcut({ keys: "t", label: "Talk about the claim", group: "Claim" }, () => {
    if (pathname === href) focusWriting();
    else router.push(`${href}#${WRITE_ID}`);
  });
  return null;
}
