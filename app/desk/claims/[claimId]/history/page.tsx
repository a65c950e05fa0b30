import { InstantText } from "@/components/claims/date-text";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { ButtonLink, Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { WordDiff } from "@/components/ui/word-diff";
import { type HistoryEntry, listHistory } from "@/lib/claims/list-history";
import { counted } from "@/lib/shared/count";
import { isUuid } from "@/lib/shared/uuid";
import { loadClaim } from "../load";

type Search = { field?: string; person?: string; before?: string };
type Props = { params: Promise<{ claimId: string }>; searchParams: Promise<Search> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const { actor, claim } = await loadClaim((await params).claimId);
  const asked = await searchParams;
  const filter = {
    field: asked.field || null,
    person: asked.person && isUuid(asked.person) ? asked.person : null,
    before: asked.before && /^\d{1,18}$/.test(asked.before) ? asked.before : null,
  };
  const history = await listHistory(actor, claim.id, filter);
  const home = `/desk/claims/${claim.id}/history`;
  const filtered = filter.field !== null || filter.person !== null;
  const kept = new URLSearchParams({
    ...(filter.field ? { field: filter.field } : {}),
    ...(filter.person ? { person: filter.person } : {}),
  });
  return (
    <div className="px-4 pb-16 md:px-5">
      <Section title="History" aside={counted(history.total, "event")} rule={false}>
        <form className="mb-5 flex flex-wrap items-end gap-3">
          <Field label="Field">
            <Select name="field" defaultValue={filter.field ?? ""}>
              <option value="">Every field</option>
              {history.fields.map(({ field, label }) => (
                <option key={field} value={field}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Person">
            <Select name="person" defaultValue={filter.person ?? ""}>
              <option value="">Everybody</option>
              {history.people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          </Field>
          <Button type="submit">Filter</Button>
          {filtered ? (
            <ButtonLink variant="quiet" href={home}>
              Clear the filters
            </ButtonLink>
          ) : null}
        </form>
        {history.entries.length === 0 ? (
          <EmptyState title="No event matches" action={<ButtonLink href={home}>Clear the filters</ButtonLink>} />
        ) : (
          <ol>
            {history.entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} />
            ))}
          </ol>
        )}
        {history.older ? (
          <ButtonLink className="mt-5" href={`${home}?${kept}${kept.size > 0 ? "&" : ""}before=${history.older}`}>
            Earlier events
          </ButtonLink>
        ) : null}
      </Section>
    </div>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  return (
    <li
      id={`event-${entry.seq}`}
      className="grid gap-1 border-b border-rule py-3 target:bg-sunk md:grid-cols-[11rem_minmax(0,1fr)] md:gap-4"
    >
      <p className="meta">
        <InstantText at={entry.at} />{" "}
        <a href={`#event-${entry.seq}`} className="code link whitespace-nowrap">
          no. {entry.seq}
        </a>
      </p>
      <div className="min-w-0">
        <p>
          <b>{entry.actor?.name ?? "The desk"}</b> {entry.words}
          {entry.bulk ? (
            <>
              , in a <Link href={`/desk/claims/bulk/${entry.bulk}`}>change of many claims</Link>
            </>
          ) : null}
        </p>
        {entry.reason ? <p className="said">“{entry.reason}”</p> : null}
        {entry.changes.length > 0 ? (
          <dl className="mt-1.5 grid gap-1 text-sm md:grid-cols-[10rem_minmax(0,1fr)] md:gap-x-3">
            {entry.changes.map((change) => (
              <div key={change.field} className="contents">
                <dt className="text-muted">{change.label}</dt>
                <dd className="min-w-0">
                  <WordDiff before={change.before} after={change.after} />
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  );
}
