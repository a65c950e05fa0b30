import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { loadClaim } from "@/app/desk/claims/[claimId]/load";
import { ClaimArticle } from "@/components/publishing/claim-article";
import { getDesk } from "@/lib/publishing/get-desk";
import { previewClaim } from "@/lib/publishing/preview-claim";
import { PreviewBand } from "./_components/preview-band";

type Props = { params: Promise<{ claimId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim } = await loadClaim((await params).claimId);
  return { title: `Preview of ${claim.code} ${claim.statement}` };
}

/** A claim as its readers would see it if it were published as it stands. What is published already is read where readers read it. */
export default async function PreviewPage({ params }: Props) {
  const { actor, claim } = await loadClaim((await params).claimId);
  if (claim.stage === "PUBLISHED" || claim.stage === "WITHDRAWN") redirect(`/claims/${claim.slug}`);
  const [preview, { origin }] = await Promise.all([previewClaim(actor, claim.id), getDesk()]);
  if (!preview.ok) notFound();
  return (
    <>
      <PreviewBand claimId={claim.id} blocked={preview.data.blocked} />
      <div className="mx-auto w-full max-w-[70rem] px-4 pb-20 md:px-6">
        <ClaimArticle view={preview.data.view} origin={origin} />
      </div>
    </>
  );
}
