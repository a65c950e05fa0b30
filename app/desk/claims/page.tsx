import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { PageHeader } from "@/components/layout/page-header";
import { requireActor } from "@/lib/auth/require-actor";
import { findClaims } from "@/lib/claims/find-claims";
import { listOwners } from "@/lib/claims/list-owners";
import { listState } from "@/lib/claims/list-state";
import { loadClaimParams } from "@/lib/claims/search-params";
import { ClaimList } from "./_components/claim-list";
import { NewClaimSheet } from "./_components/new-claim-sheet";

export const metadata: Metadata = { title: "Claims" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClaimsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const params = loadClaimParams(asked);
  const { state } = listState(params);
  const found = await findClaims(actor, { ...state, page: params.page, perPage: params.perPage });
  const owners = await listOwners(actor);
  return (
    <>
      <PageHeader title="Claims" actions={<NewClaimSheet initiallyOpen={asked.new === "1"} />} />
      <NuqsAdapter>
        <ClaimList found={found} owners={owners} now={new Date()} />
      </NuqsAdapter>
    </>
  );
}
