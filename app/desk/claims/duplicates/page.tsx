import type { Metadata } from "next";
import { createLoader, parseAsInteger } from "nuqs/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { findProbableDuplicates } from "@/lib/claims/find-probable-duplicates";
import { ProbablePairRow } from "./_components/probable-pair";

export const metadata: Metadata = { title: "Probable duplicates" };

const loadParams = createLoader({ before: parseAsInteger });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Claims of the inbox beside those that say most likely the same, twenty at a time. */
export default async function ProbableDuplicatesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { before } = loadParams(await searchParams);
  const { pairs, compared, more } = await findProbableDuplicates(actor, before);
  const older = more && compared ? `/desk/claims/duplicates?before=${compared.oldest}` : null;
  return (
    <>
      <PageHeader
        above={
          <p className="meta">
            <Link href="/desk/claims">Claims</Link>
          </p>
        }
        title="Probable duplicates"
      />
      <div className="mx-auto grid max-w-[72rem] gap-5 px-4 py-6 md:px-5">
        {compared === null ? (
          <EmptyState title="No claim of the inbox is left to compare" />
        ) : (
          <>
            <p className="meta">
              The inbox from C-{compared.newest} down to C-{compared.oldest}, compared with all claims of the desk.
            </p>
            {pairs.length > 0 ? (
              <ul aria-label="Probable duplicates" className="border-b border-rule">
                {pairs.map((pair) => (
                  <ProbablePairRow key={`${pair.later.id}.${pair.kept.id}`} pair={pair} />
                ))}
              </ul>
            ) : (
              <EmptyState title="None of these claims was seen before" />
            )}
          </>
        )}
        <p className="flex flex-wrap gap-2">
          {older ? <ButtonLink href={older}>Compare older claims</ButtonLink> : null}
          {before !== null ? (
            <ButtonLink href="/desk/claims/duplicates" variant="quiet">
              Back to the newest
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </>
  );
}
