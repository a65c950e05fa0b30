import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ButtonLink } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { countClaims } from "@/lib/claims/count-claims";
import { conditionsOf } from "@/lib/claims/filters";
import { findClaims } from "@/lib/claims/find-claims";
import { listFacets } from "@/lib/claims/list-facets";
import { listOwners } from "@/lib/claims/list-owners";
import { type ListState, listState } from "@/lib/claims/list-state";
import { countViews, listViews } from "@/lib/claims/list-views";
import { peekClaim } from "@/lib/claims/peek-claim";
import { loadClaimParams } from "@/lib/claims/search-params";
import type { Total } from "@/lib/claims/types";
import { nameParties } from "@/lib/parties/name-parties";
import type { Actor } from "@/lib/shared/actor";
import { ClaimList } from "./_components/claim-list";
import { topNodes, withNode } from "./_components/filter-change";
import { ClaimListProvider } from "./_components/list-context";
import { NewClaimSheet } from "./_components/new-claim-sheet";
import { ViewTabs } from "./_components/view-tabs";

export const metadata: Metadata = { title: "Claims" };

/** When nothing matches: how many claims would without each of several conditions. */
async function countLoosened(actor: Actor, { q, filter }: ListState): Promise<Total[]> {
  const nodes = topNodes(filter);
  if (nodes.length < 2 || nodes.length > 8) return [];
  return countClaims(
    actor,
    nodes.map((_, index) => ({ q, filter: withNode(filter, index, null) })),
  );
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClaimsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const params = loadClaimParams(asked);
  const asking = listViews(actor);
  // Without a view in the address, its rows do not wait for the tabs.
  const view = params.view ? ((await asking).find(({ slug }) => slug === params.view) ?? null) : null;
  const { state, ignored } = listState(params, view?.state);
  if (params.view && view === null) ignored.unshift("a view that is not there any more");
  const named = conditionsOf(state.filter).flatMap(({ field, values }) => (field === "attributor" ? values : []));
  // The counts are not waited for: they are streamed after the rows.
  const counts = listFacets(actor, { q: state.q, filter: state.filter }).catch(() => null);
  const { open } = params;
  const [views, found, owners, parties, opened] = await Promise.all([
    asking,
    findClaims(actor, { ...state, page: params.page, perPage: params.perPage }),
    listOwners(actor),
    nameParties(actor, named),
    open === null ? null : peekClaim(actor, { number: open }),
  ]);
  const totals = countViews(actor, views).catch(() => []);
  const loosened = found.total.count === 0 ? await countLoosened(actor, state) : [];
  const { id, name, role } = actor;
  return (
    <NuqsAdapter>
      <ClaimListProvider
        found={found}
        served={state}
        view={view}
        owners={owners}
        parties={parties}
        me={{ id, name, role }}
        now={new Date()}
      >
        <ClaimList
          counts={counts}
          ignored={ignored}
          loosened={loosened}
          opened={opened?.ok ? opened.data : null}
          tabs={
            <ViewTabs
              views={views}
              counts={totals}
              actions={
                <>
                  <ButtonLink href="/desk/claims/duplicates" variant="quiet">
                    Duplicates
                  </ButtonLink>
                  <ButtonLink href="/desk/claims/import" variant="quiet">
                    Import
                  </ButtonLink>
                  <NewClaimSheet initiallyOpen={asked.new === "1"} />
                </>
              }
            />
          }
        />
      </ClaimListProvider>
    </NuqsAdapter>
  );
}
