import type { Metadata } from "next";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getFrontPage } from "@/lib/publishing/get-front-page";
import { ChangeLog } from "./_components/change-log";
import { ClaimItems } from "./_components/claim-item";
import { StateCounts } from "./_components/state-counts";

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** What is new: the latest verdicts, what changed on published pages, and what is being checked. */
export default async function FrontPage() {
  const { verdicts, announced, changes, states } = await getFrontPage();
  return (
    <>
      <header className="border-b border-rule pt-[30px] pb-[26px]">
        <h1 className="max-w-[26ch] font-serif text-4xl font-semibold tracking-[-0.015em] text-balance md:text-5xl">
          Who said it, who denies it, and what the evidence shows
        </h1>
        <search data-screen-only="" className="mt-5 block">
          <form action="/claims" className="flex max-w-xl items-end gap-2">
            <label className="block grow">
              <span className="block text-sm text-muted">Search in claims, words and parties</span>
              <input type="search" name="q" maxLength={200} enterKeyHint="search" className="control" />
            </label>
            <Button type="submit" variant="primary" className="min-h-8">
              Search
            </Button>
          </form>
        </search>
      </header>
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <Section title="Latest verdicts" rule={false} actions={<AllClaims />}>
            {verdicts.length === 0 ? (
              <EmptyState title="No verdict is published yet.">
                Claims that the desk is checking stand on this page as soon as it announces them.
              </EmptyState>
            ) : (
              <ClaimItems claims={verdicts} heading="h3" />
            )}
          </Section>
        </div>
        <aside aria-label="Changes and open checks">
          <Section title="Changed lately">
            <ChangeLog changes={changes} />
          </Section>
          {announced.length > 0 ? (
            <Section title="Being checked">
              <ul className="space-y-2.5">
                {announced.map((claim) => (
                  <li key={claim.slug}>
                    <a
                      href={`/claims/${claim.slug}`}
                      lang={claim.language}
                      dir="auto"
                      className="link said text-[0.9375rem]"
                    >
                      {claim.statement}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title="All claims by state" rule={false}>
            <StateCounts states={states} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function AllClaims() {
  return (
    <a href="/claims" className="link text-sm">
      All claims
    </a>
  );
}
