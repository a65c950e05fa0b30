import { ClaimItems } from "@/app/(public)/_components/claim-item";
import { findNearestClaims } from "@/lib/publishing/find-public-claims";
import type { ClaimQuery } from "@/lib/publishing/search-params";

/** When no claim matches: why that may be, and the claims that come nearest to what was typed. */
export async function NothingFound({ query }: { query: ClaimQuery }) {
  const nearest = await findNearestClaims(query.q);
  return (
    <div className="py-8">
      <p className="said text-xl">No published claim matches.</p>
      <p className="mt-1 max-w-prose text-muted">
        {nearest.length > 0
          ? "These come nearest to what you typed:"
          : "Try fewer words, another spelling of a name, or take a filter away. That nothing is found does not say that a claim is true or false: the desk may not have looked at it."}
      </p>
      {nearest.length > 0 ? <ClaimItems claims={nearest} /> : null}
    </div>
  );
}
