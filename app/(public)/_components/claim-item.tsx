import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import type { ClaimLine } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";

/** A published claim in a list: its state and day, the claim, the reason, who says it and how it is answered. */
export function ClaimItem({ claim, heading: Heading = "h2" }: { claim: ClaimLine; heading?: "h2" | "h3" }) {
  return (
    <article className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictPill state={claim.state} />
        {claim.reReviewSince ? <ReReviewMark className="text-xs" /> : null}
        <span className="meta">
          as of <time dateTime={claim.publishedAt}>{formatDay(claim.publishedAt)}</time> ·{" "}
          <span className="code">{claim.code}</span>
          {claim.publications > 1 ? ` · version ${claim.publications}` : null}
        </span>
      </p>
      <Heading className="mt-1.5 max-w-[58ch] font-serif text-2xl font-semibold tracking-[-0.01em] text-pretty">
        <a href={`/claims/${claim.slug}`} lang={claim.language} dir="auto" className="block hover:underline">
          {claim.statement}
        </a>
      </Heading>
      {claim.reason && claim.state !== "WITHDRAWN" ? (
        <p dir="auto" className="said mt-1 max-w-[64ch] text-lg">
          {claim.reason}
        </p>
      ) : null}
      <p className="mt-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-sm">
        {claim.attributor ? (
          <span className="text-muted">
            Said by <bdi>{claim.attributor}</bdi>
          </span>
        ) : null}
        <DenialMark status={claim.denial.status} counts={claim.denial.counts} />
      </p>
    </article>
  );
}

/** A list of published claims, one hairline between two. */
export function ClaimItems({ claims, heading }: { claims: readonly ClaimLine[]; heading?: "h2" | "h3" }) {
  return (
    <ul className="divide-y divide-rule">
      {claims.map((claim) => (
        <li key={claim.slug}>
          <ClaimItem claim={claim} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
