import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadClaim } from "@/app/(public)/_data/load-claim";
import { loadDesk } from "@/app/(public)/_data/load-desk";
import { ClaimArticle } from "@/components/publishing/claim-article";
import { Callout } from "@/components/ui/callout";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { formatDay } from "@/lib/shared/dates";

type Props = { params: Promise<{ slug: string; number: string }> };

async function load({ params }: Props) {
  const { slug, number } = await params;
  return /^[1-9]\d{0,5}$/.test(number) ? loadClaim(slug, Number(number)) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const claim = await load(props);
  if (!claim?.ok) return { title: "Not found" };
  const { content, shown } = claim.data;
  return {
    title: `Version ${shown.number}: ${content.statement}`,
    description: `${VERIFICATION_STATE_LABELS[shown.state]}, as of ${formatDay(shown.publishedAt)}. A later version may say otherwise.`,
    alternates: { canonical: `/claims/${content.slug}` },
  };
}

/** One version of a claim's page, for good at this address, and marked when it is not the one that is up. */
export default async function VersionPage(props: Props) {
  const [claim, desk] = await Promise.all([load(props), loadDesk()]);
  if (!claim?.ok) notFound();
  const { content, shown, versions, reReviewSince } = claim.data;
  const last = versions[0];
  const current = last === undefined || last.number === shown.number;
  return (
    <>
      <Callout className="mt-[18px]">
        {current ? (
          <>This is version {shown.number}, the one that is up now.</>
        ) : (
          <>
            <b>
              This is an earlier version: number {shown.number}, of {formatDay(shown.publishedAt, "long")}.
            </b>{" "}
            Version {last.number} has taken its place: {VERIFICATION_STATE_LABELS[last.state]}, as of{" "}
            {formatDay(last.publishedAt, "long")}.
          </>
        )}{" "}
        <span data-screen-only="">
          <a href={`/claims/${content.slug}`} className="link">
            The page as it stands now
          </a>
          {current ? null : (
            <>
              {" · "}
              <a
                href={`/claims/${content.slug}/history?from=${shown.number}&to=${last.number}#difference`}
                className="link"
              >
                What has changed since
              </a>
            </>
          )}
        </span>
      </Callout>
      <ClaimArticle view={{ ...claim.data, reReviewSince: current ? reReviewSince : null }} origin={desk.origin} />
    </>
  );
}
