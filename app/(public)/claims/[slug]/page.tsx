import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { JsonLd } from "@/app/(public)/_components/json-ld";
import { loadClaim } from "@/app/(public)/_data/load-claim";
import { loadDesk } from "@/app/(public)/_data/load-desk";
import { ClaimArticle } from "@/components/publishing/claim-article";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { claimReview } from "@/lib/publishing/claim-review";
import { findSlugOfCode } from "@/lib/publishing/find-slug-of-code";
import { AsOf } from "./_components/as-of";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ asOf?: string | string[] }> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const claim = await loadClaim((await params).slug);
  if (!claim.ok) return { title: "Not found" };
  const { content, shown, versions } = claim.data;
  const state = VERIFICATION_STATE_LABELS[shown.state];
  const description = [`${state}.`, shown.state === "WITHDRAWN" ? shown.correctionNote : content.reason]
    .filter(Boolean)
    .join(" ");
  const url = `/claims/${content.slug}`;
  return {
    title: content.statement,
    description,
    alternates: { canonical: url },
    robots: (await searchParams).asOf === undefined ? undefined : { index: false },
    openGraph: {
      title: content.statement,
      description,
      url,
      type: "article",
      publishedTime: versions.at(-1)?.publishedAt,
      modifiedTime: shown.publishedAt,
    },
  };
}

/** A published claim, as it stands now or, with ?asOf=YYYY-MM-DD, as it stood at the end of that day. C-142 leads to its slug. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const [{ slug }, { asOf }] = await Promise.all([params, searchParams]);
  const [claim, desk] = await Promise.all([loadClaim(slug), loadDesk()]);
  if (!claim.ok) {
    const current = await findSlugOfCode(slug);
    return current === null ? notFound() : permanentRedirect(`/claims/${current}`);
  }
  if (asOf !== undefined) return <AsOf claim={claim.data} day={String(asOf)} origin={desk.origin} />;
  return (
    <>
      <ClaimArticle view={claim.data} origin={desk.origin} />
      <JsonLd data={claimReview(claim.data, desk)} />
    </>
  );
}
