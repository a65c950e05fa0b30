import type { Metadata } from "next";
import { ClaimItems } from "@/app/(public)/_components/claim-item";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { Pages } from "@/app/(public)/_components/pages";
import { countPublicClaims } from "@/lib/publishing/count-public-claims";
import { findPublicClaims } from "@/lib/publishing/find-public-claims";
import { claimsHref, loadClaimQuery } from "@/lib/publishing/search-params";
import { counted } from "@/lib/shared/count";
import { ActiveFilters } from "./_components/active-filters";
import { Facets } from "./_components/facets";
import { NothingFound } from "./_components/nothing-found";
import { SearchLine } from "./_components/search-line";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Claims",
  description: "Every published claim: search, and filter by its state, by how it is answered, by party and topic.",
  alternates: { canonical: "/claims" },
};

/** The list of published claims. Its whole state is in the address, and it is a plain form: no script is needed. */
export default async function ClaimsPage({ searchParams }: Props) {
  const query = await loadClaimQuery(searchParams);
  const [found, facets, { focus }] = await Promise.all([
    findPublicClaims(query),
    countPublicClaims(query),
    searchParams,
  ]);
  return (
    <>
      <PageTitle title="Claims" />
      <SearchLine query={query} focused={focus === "search"} />
      <div className="grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Facets query={query} facets={facets} />
        <div>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-3">
            <p role="status">{counted(found.total, "claim")}</p>
            <ActiveFilters query={query} facets={facets} />
          </div>
          {found.total === 0 ? <NothingFound query={query} /> : <ClaimItems claims={found.lines} />}
          <Pages page={found.page} pages={found.pages} href={(page) => claimsHref("/claims", { ...query, page })} />
        </div>
      </div>
    </>
  );
}
