import type { Metadata } from "next";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { Pages } from "@/app/(public)/_components/pages";
import { Button } from "@/components/ui/button";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import { findPublicParties } from "@/lib/publishing/find-public-parties";
import { loadPartyQuery, partiesHref } from "@/lib/publishing/search-params";
import { counted } from "@/lib/shared/count";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Parties",
  description: "Everybody who makes a published claim or answers one: persons, governments, organisations, outlets.",
  alternates: { canonical: "/parties" },
};

/** Everybody who makes a published claim or is concerned by one. */
export default async function PartiesPage({ searchParams }: Props) {
  const query = await loadPartyQuery(searchParams);
  const { lines, total, page, pages } = await findPublicParties(query);
  return (
    <>
      <PageTitle title="Parties">
        <p>Everybody who makes a published claim or whom one concerns. Counts of claims, not scores.</p>
      </PageTitle>
      <search data-screen-only="" className="block">
        <form action="/parties" className="flex max-w-xl items-end gap-2 py-4">
          <label className="block grow">
            <span className="block text-sm text-muted">Name, also in another spelling</span>
            <input type="search" name="q" defaultValue={query.q} maxLength={200} className="control" />
          </label>
          <Button type="submit" className="min-h-8">
            Show
          </Button>
        </form>
      </search>
      <p role="status" className="border-b border-rule pb-2">
        {counted(total, "party", "parties")}
        {query.q ? (
          <>
            {" for “"}
            <bdi>{query.q}</bdi>
            {"” · "}
            <a href="/parties" className="link">
              Show all
            </a>
          </>
        ) : null}
      </p>
      <ul className="divide-y divide-rule">
        {lines.map((party) => (
          <li
            key={party.slug}
            className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem_16rem] sm:items-baseline"
          >
            <a href={`/parties/${party.slug}`} className="link said text-xl" dir="auto">
              {party.name}
            </a>
            <span className="meta">{PARTY_KIND_LABELS[party.kind]}</span>
            <span className="text-sm text-muted">
              {[
                party.asserted > 0 ? `makes ${counted(party.asserted, "claim")}` : null,
                party.answered > 0 ? `answers ${party.answered}` : null,
                party.reversed > 0 ? `reversed ${party.reversed}` : null,
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} href={(next) => partiesHref("/parties", { ...query, page: next })} />
    </>
  );
}
