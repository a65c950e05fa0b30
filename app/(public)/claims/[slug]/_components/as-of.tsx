import { loadClaim } from "@/app/(public)/_data/load-claim";
import { ClaimArticle } from "@/components/publishing/claim-article";
import { DenialMark } from "@/components/responses/denial-mark";
import { Callout } from "@/components/ui/callout";
import { denialAsOf } from "@/lib/publishing/denial-as-of";
import type { PublicClaim } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";
import { dayOf, versionOn } from "../_data/version-on";
import { AsOfForm } from "./as-of-form";

/** The page as it stood at the end of a day (UTC), and where those concerned stood by then. */
export async function AsOf({ claim, day: typed, origin }: { claim: PublicClaim; day: string; origin: string }) {
  const { slug } = claim.content;
  const day = dayOf(typed);
  if (day === null) {
    return (
      <Callout tone="alert" className="mt-[18px]">
        <p className="mb-2">“{typed}” is not a day. Choose one, or write it as 2023-09-14.</p>
        <AsOfForm slug={slug} />
      </Callout>
    );
  }
  const version = versionOn(claim.versions, day);
  const then = version === undefined ? null : await loadClaim(slug, version.number);
  return (
    <>
      <Callout className="mt-[18px]">
        <p className="mb-1">
          <b>
            {version === undefined ? "Nothing was published on this claim" : `The page as it stood`} at the end of{" "}
            {formatDay(day, "long")}.
          </b>{" "}
          {version === undefined
            ? `It was first published on ${formatDay(claim.versions.at(-1)?.publishedAt ?? day, "long")}.`
            : `That was version ${version.number} of ${claim.versions.length}.`}{" "}
          <a href={`/claims/${slug}`} className="link">
            The page as it stands now
          </a>
        </p>
        <Standings claim={claim} day={day} />
        <AsOfForm slug={slug} day={day} />
      </Callout>
      {then?.ok ? (
        <ClaimArticle view={{ ...then.data, reReviewSince: null }} origin={origin} />
      ) : (
        <Unpublished claim={claim} />
      )}
    </>
  );
}

function Standings({ claim: { content }, day }: { claim: PublicClaim; day: string }) {
  const today = new Date().toISOString().slice(0, 10);
  const known = denialAsOf(content, { saidBy: day, recordedBy: new Date(`${day}T23:59:59.999Z`), today });
  const now = denialAsOf(content, { saidBy: day, recordedBy: null, today });
  return (
    <dl className="my-2 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      <dt className="text-muted">Answers given by that day, as recorded by then</dt>
      <dd>
        <DenialMark status={known.status} counts={known.counts} />
      </dd>
      <dt className="text-muted">Answers given by that day, as recorded since</dt>
      <dd>
        <DenialMark status={now.status} counts={now.counts} />
      </dd>
    </dl>
  );
}

function Unpublished({ claim: { content } }: { claim: PublicClaim }) {
  return (
    <header className="pt-[30px]">
      <p className="code text-muted">{content.code}</p>
      <h1
        lang={content.language}
        dir="auto"
        className="mt-2 max-w-[29ch] font-serif text-4xl font-semibold text-balance"
      >
        {content.statement}
      </h1>
    </header>
  );
}
