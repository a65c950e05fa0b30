import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "./_components/page-title";

export const metadata: Metadata = { title: "Not found" };

/** For an address under which nothing is published. */
export default function NotPublished() {
  return (
    <>
      <PageTitle title="Not found" />
      <EmptyState
        title="Nothing is published at this address."
        action={
          <>
            <a href="/claims?focus=search" className="link">
              Search the claims
            </a>
            <a href="/" className="link">
              To the front page
            </a>
          </>
        }
      >
        Check the address. A published claim keeps its address for good, also when it is withdrawn.
      </EmptyState>
    </>
  );
}
