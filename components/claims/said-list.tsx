import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { Link, OutsideLink } from "@/components/ui/link";
import { ASSERTION_MODE_LABELS } from "@/lib/claims/labels";
import type { AssertionRecord } from "@/lib/claims/types";
import { DateText } from "./date-text";
import { Said } from "./said";

/** Who says it, in what words, through whom, and where that stands. `tools` puts what can be done with an assertion below it. */
export function SaidList({
  assertions,
  tools,
}: {
  assertions: readonly AssertionRecord[];
  tools?: (assertion: AssertionRecord) => ReactNode;
}) {
  if (assertions.length === 0) return <p className="meta">Nobody is recorded as asserting it yet.</p>;
  return (
    <ul className="grid gap-6">
      {assertions.map((assertion) => (
        <li key={assertion.id} className="grid gap-2.5">
          <Words assertion={assertion} />
          <Facts items={factsOf(assertion)} />
          {tools?.(assertion)}
        </li>
      ))}
    </ul>
  );
}

function Words({ assertion }: { assertion: AssertionRecord }) {
  const { words, wordsLanguage, translation, passage, mode } = assertion;
  const shown = words ?? passage?.exact;
  if (!shown) return null;
  return (
    <>
      <Said words={shown} language={words ? wordsLanguage : passage?.language} marks={mode === "DIRECT_QUOTE"} />
      {translation ? (
        <p className="text-sm">
          <span className="smallcaps">Translation</span> <span className="said">{translation}</span>
        </p>
      ) : null}
    </>
  );
}

function factsOf({ party, primary, capacity, via, said, mode, passage, source, locator }: AssertionRecord) {
  return [
    {
      term: "By",
      value: (
        <>
          <Link href={`/desk/parties/${party.id}`} className="font-semibold text-ink">
            {party.name}
          </Link>
          {capacity ? <span className="block text-muted">{capacity}</span> : null}
        </>
      ),
    },
    { term: "Via", value: via.map((hop) => hop.name).join(", ") },
    { term: "Said on", value: said ? <DateText date={said} note /> : null },
    { term: "Mode", value: ASSERTION_MODE_LABELS[mode] },
    {
      term: "In",
      value: passage ? <Link href={`/desk/articles/${passage.articleId}`}>{passage.articleTitle}</Link> : null,
    },
    {
      term: "Source",
      value: source?.url ? <OutsideLink href={source.url}>{source.title}</OutsideLink> : source?.title,
    },
    { term: "Place", value: locator },
    { term: "Attributor", value: primary ? "the claim is told as this party’s" : null },
  ];
}
