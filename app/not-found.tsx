import type { Metadata } from "next";
import { MAIN_ID } from "@/components/layout/skip-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id={MAIN_ID} className="mx-auto max-w-2xl px-4 py-24">
      <h1 className="sr-only">Not found</h1>
      <EmptyState title="There is no such page." action={<ButtonLink href="/">To the front page</ButtonLink>}>
        Check the address. A claim keeps its address for good, also when it is withdrawn; what you look for may be known
        under another one.
      </EmptyState>
    </main>
  );
}
