import { Section } from "@/components/layout/section";
import { DifferenceList } from "@/components/reviews/difference-list";
import { ButtonLink } from "@/components/ui/link";
import type { ChangesSince } from "@/lib/reviews/types";
import { formatInstant } from "@/lib/shared/dates";

/** What readers would see differently since a decision, an approval or a publication: which of them stands in the address. */
export function ChangesSection({
  hrefOf,
  changes: { since, choices, changed, changes },
}: {
  /** The address in which the draft is compared with that. */
  hrefOf: (since: ChangesSince["since"]) => string;
  changes: ChangesSince;
}) {
  const shown = choices.find((choice) => choice.since === since);
  return (
    <Section
      title="What changed"
      aside={shown ? `since ${shown.words}, ${formatInstant(shown.at)}` : undefined}
      actions={
        choices.length > 1 ? (
          <nav aria-label="Compare with" className="flex flex-wrap gap-1">
            {choices.map((choice) => (
              <ButtonLink
                key={choice.since}
                href={hrefOf(choice.since)}
                scroll={false}
                size="small"
                variant={choice.since === since ? "plain" : "quiet"}
                aria-current={choice.since === since ? "true" : undefined}
              >
                {LABELS[choice.since]}
              </ButtonLink>
            ))}
          </nav>
        ) : null
      }
    >
      {changed ? (
        <DifferenceList changes={changes} />
      ) : (
        <p className="meta">Nothing that readers see has changed since.</p>
      )}
    </Section>
  );
}

const LABELS: Record<ChangesSince["since"], string> = {
  decision: "My decision",
  approval: "Last approval",
  publication: "Last version",
};
