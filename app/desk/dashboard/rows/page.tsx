import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InstantText } from "@/components/claims/date-text";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table, Td, Th } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/require-actor";
import { ROW_TIMES } from "@/lib/dashboard/labels";
import { listRows } from "@/lib/dashboard/list-rows";
import { loadRowParams } from "@/lib/dashboard/search-params";
import { formatCount } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";
import { Pages } from "../../_components/pages";
import { noteColumn, noteWords, titleWords } from "../_components/row-words";

export const metadata: Metadata = { title: "Behind a number" };

export default async function DashboardRowsPage({ searchParams }: PageProps<"/desk/dashboard/rows">) {
  const actor = await requireActor();
  const given = await searchParams;
  const asked = await loadRowParams(given);
  const found = await listRows(actor, asked);
  if (found === null || asked.of === null) notFound();
  const { of } = asked;
  const title = titleWords(of, asked);
  const address = (page: number) => {
    const parts = Object.entries({ ...given, page: String(page) }).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    return `/desk/dashboard/rows?${new URLSearchParams(parts)}`;
  };
  return (
    <>
      <PageHeader
        title={title}
        above={
          <span className="meta">
            <Link href={asked.weeks === 12 ? "/desk/dashboard" : `/desk/dashboard?weeks=${asked.weeks}`}>
              Dashboard
            </Link>
            {" · "}
            {found.exact ? formatCount(found.count) : `more than ${formatCount(found.count)}`} in all
          </span>
        }
      />
      <div className="px-4 pt-4 pb-16 md:px-5">
        {found.rows.length === 0 ? (
          <EmptyState title="Nothing is counted here any more">
            What the number counted has changed since. Go back to the dashboard.
          </EmptyState>
        ) : (
          <Table caption={title}>
            <thead>
              <tr>
                <Th>Claim</Th>
                <Th>{noteColumn(of)}</Th>
                <Th>{ROW_TIMES[of]}</Th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.id}>
                  <Th scope="row" className="min-w-64">
                    <span className="code me-2 text-muted">C-{row.number}</span>
                    <Link
                      href={`/desk/claims/${row.claimId}`}
                      prefetch={false}
                      lang={row.language}
                      className="said text-ink no-underline hover:underline"
                    >
                      {row.statement}
                    </Link>
                  </Th>
                  <Td>{noteWords(of, row)}</Td>
                  <Td className="whitespace-nowrap">
                    {of === "questions" ? formatDay(row.at) : <InstantText at={row.at} />}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pages page={found.page} pages={found.pages} address={address} />
      </div>
    </>
  );
}
