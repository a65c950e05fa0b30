import type { Metadata } from "next";
import Form from "next/form";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { Table, Td, Th } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/require-actor";
import { PARTY_KIND_LABELS, type PartyKind } from "@/lib/parties/labels";
import { listParties } from "@/lib/parties/list-parties";
import { loadPartiesParams } from "@/lib/parties/search-params";
import type { PartyRow } from "@/lib/parties/types";
import { counted } from "@/lib/shared/count";
import { Pages } from "../_components/pages";
import { NewPartySheet } from "./_components/new-party-sheet";

export const metadata: Metadata = { title: "Parties" };

/** Everybody in the outside world who asserts, answers, publishes or is spoken about. */
export default async function PartiesPage({ searchParams }: PageProps<"/desk/parties">) {
  const actor = await requireActor();
  const asked = await loadPartiesParams(searchParams);
  const found = await listParties(actor, asked);
  const filtered = asked.q !== "" || asked.kind !== null;
  return (
    <>
      <PageHeader title="Parties" actions={<NewPartySheet />} />
      <div className="mx-auto max-w-[70rem] px-4 py-5 md:px-5">
        <Search q={asked.q} kind={asked.kind} found={counted(found.total, "party", "parties")} filtered={filtered} />
        {found.rows.length > 0 ? <Rows rows={found.rows} /> : <Nothing filtered={filtered} />}
        <Pages page={found.page} pages={found.pages} address={(page) => addressOf(asked, page)} />
      </div>
    </>
  );
}

function Search({ q, kind, found, filtered }: { q: string; kind: PartyKind | null; found: string; filtered: boolean }) {
  return (
    <Form action="/desk/parties" role="search" className="mb-4 flex flex-wrap items-center gap-2">
      <input
        key={q}
        name="q"
        type="search"
        aria-label="Search parties by name or alias"
        defaultValue={q}
        placeholder="Name or alias"
        className="control max-w-sm"
      />
      <Select key={kind} name="kind" aria-label="Kind" defaultValue={kind ?? ""} className="w-44">
        <option value="">Every kind</option>
        {Object.entries(PARTY_KIND_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Button type="submit">Search</Button>
      {filtered ? (
        <ButtonLink href="/desk/parties" variant="quiet">
          Clear
        </ButtonLink>
      ) : null}
      <p role="status" className="meta ms-auto">
        {found}
      </p>
    </Form>
  );
}

function Rows({ rows }: { rows: readonly PartyRow[] }) {
  return (
    <Table caption="Parties, with what is on record of each">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Kind</Th>
          <Th className="text-end">Claims</Th>
          <Th className="text-end">Answers</Th>
          <Th className="text-end">Reversals</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((party) => (
          <tr key={party.id}>
            <Th scope="row">
              <Link href={`/desk/parties/${party.id}`} dir="auto" className="font-semibold text-ink">
                {party.name}
              </Link>
              {party.alias ? (
                <span dir="auto" className="meta ms-2">
                  {party.alias}
                </span>
              ) : null}
            </Th>
            <Td>{PARTY_KIND_LABELS[party.kind]}</Td>
            <Td className="text-end">{party.claims}</Td>
            <Td className="text-end">{party.answers}</Td>
            <Td className="text-end">{party.reversals}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="No party matches" action={<ButtonLink href="/desk/parties">Show all</ButtonLink>}>
      The search looks at names and aliases, whatever the case and the accents.
    </EmptyState>
  ) : (
    <EmptyState title="No party is on record yet">
      Parties are recorded where they are needed: in an article, an assertion or an answer. Or record one here.
    </EmptyState>
  );
}

function addressOf({ q, kind }: { q: string; kind: PartyKind | null }, page: number): string {
  const query = new URLSearchParams({ ...(q ? { q } : {}), ...(kind ? { kind } : {}), page: String(page) });
  return `/desk/parties?${query}`;
}
