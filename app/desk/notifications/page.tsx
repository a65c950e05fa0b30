import type { Metadata } from "next";
import { InstantText } from "@/components/claims/date-text";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/require-actor";
import { listTold, type ToldOfClaim } from "@/lib/notifications/list-told";
import { loadToldParams } from "@/lib/notifications/search-params";
import { toldMarks } from "@/lib/notifications/told-marks";
import type { ToldItem } from "@/lib/notifications/types";
import { formatCount } from "@/lib/shared/count";
import { Pages } from "../_components/pages";
import { ReadAll, ReadClaim, ReadOne } from "./_components/read-buttons";
import { ToldChanges } from "./_components/told-changes";
import { UnreadMark } from "./_components/unread-mark";

export const metadata: Metadata = { title: "Notifications" };

const PAGE = "/desk/notifications";

export default async function NotificationsPage({ searchParams }: PageProps<"/desk/notifications">) {
  const actor = await requireActor();
  const { page, show } = await loadToldParams(searchParams);
  // First: what comes in between is said again, and not left out.
  const marks = await toldMarks(actor);
  const told = await listTold(actor, { page, unread: show === "unread" });
  const query = show === "unread" ? "show=unread&" : "";
  return (
    <>
      <PageHeader
        title="Notifications"
        above={<span className="meta">{told.unread === 0 ? "All is read" : `${formatCount(told.unread)} unread`}</span>}
        actions={
          <>
            <ButtonLink href="/desk/account#notifications" variant="quiet">
              What you are told
            </ButtonLink>
            {told.unread > 0 && told.newest !== null ? <ReadAll until={told.newest.toISOString()} /> : null}
          </>
        }
      />
      <div className="mx-auto max-w-[56rem] px-4 pb-16 md:px-5">
        <nav aria-label="Which notifications are shown" className="flex flex-wrap gap-1 py-4">
          <Filter href={PAGE} current={show === null} label="All" />
          <Filter href={`${PAGE}?show=unread`} current={show === "unread"} label="Unread" />
        </nav>
        {told.claims.length === 0 ? (
          <EmptyState title={show === "unread" ? "All is read" : "Nobody has told you anything yet"}>
            When a claim is given to you, somebody mentions you or a review waits for you, it stands here.
          </EmptyState>
        ) : null}
        {told.claims.map((of) => (
          <Claim key={of.claim?.id ?? "many"} of={of} />
        ))}
        <ToldChanges marks={marks} />
        <Pages page={page} pages={told.pages} address={(number) => `${PAGE}?${query}page=${number}`} />
      </div>
    </>
  );
}

function Filter({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <ButtonLink
      href={href}
      size="small"
      variant={current ? "plain" : "quiet"}
      aria-current={current ? "true" : undefined}
    >
      {label}
    </ButtonLink>
  );
}

function Claim({ of: { claim, items, unread } }: { of: ToldOfClaim }) {
  const code = claim === null ? "Many claims at once" : `C-${claim.number}`;
  return (
    <section aria-label={code} className="border-b border-rule py-4 last:border-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {claim === null ? (
          <h2 className="said min-w-0 flex-1 basis-80 text-lg font-semibold">{code}</h2>
        ) : (
          <h2 className="min-w-0 flex-1 basis-80">
            <span className="code me-2 text-muted">{code}</span>
            <Link
              href={`/desk/claims/${claim.id}`}
              lang={claim.language}
              className="said text-lg font-semibold text-ink no-underline hover:underline"
            >
              {claim.statement}
            </Link>
          </h2>
        )}
        {claim !== null && unread > 1 ? (
          <ReadClaim claimId={claim.id} code={code} until={(items[0]?.at ?? new Date()).toISOString()} />
        ) : null}
      </div>
      <ul className="mt-1">
        {items.map((item) => (
          <Item key={item.id} item={item} code={code} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item: { id, words, href, at, read }, code }: { item: ToldItem; code: string }) {
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 py-0.5">
      <span className="min-w-0 flex-1 basis-72">
        {read ? null : <UnreadMark />}
        <Link href={href} prefetch={false} className={read ? "" : "font-semibold"}>
          {words}
        </Link>{" "}
        <span className="meta whitespace-nowrap">
          <InstantText at={at} />
        </span>
      </span>
      {read ? null : <ReadOne id={id} words={`${code}, ${words}`} />}
    </li>
  );
}
