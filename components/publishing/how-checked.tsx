import { Section } from "@/components/layout/section";
import type { ClaimContent, ClaimView } from "@/lib/publishing/types";
import { counted } from "@/lib/shared/count";

/** Who stands behind the finding, in numbers, and by which words and rules it was made. */
export function HowChecked({ view: { content, shown } }: { view: ClaimView }) {
  const { verdict, singleOriginReason } = content;
  return (
    <Section title="How it was checked" rule={false}>
      <ul className="max-w-[68ch] space-y-1.5">
        {shown && shown.approvers > 0 ? (
          <li>
            {counted(shown.writers, "member of the desk", "members of the desk")} wrote it.{" "}
            {counted(shown.approvers, "other, who wrote", "others, who wrote")} none of it, approved exactly what stands
            here.
          </li>
        ) : null}
        {content.evidence ? <li>{origins(content)}</li> : null}
        {singleOriginReason ? <li>Why fewer than two independent origins are enough: {singleOriginReason}</li> : null}
        {verdict ? (
          <li>
            <b>{verdict.name}</b> means: {verdict.definition}{" "}
            <span className="meta">(edition {verdict.edition} of the definition)</span>
          </li>
        ) : null}
        <li>
          <a href="/methodology" className="link">
            How the desk checks claims
          </a>{" "}
          and what its words mean.
        </li>
      </ul>
    </Section>
  );
}

function origins({ evidence = [] }: ClaimContent): string {
  const telling = evidence.filter(({ stance }) => stance !== "CONTEXT");
  const distinct = new Set(telling.map(({ source }) => source.originGroup || source.id));
  return `${counted(telling.length, "item of evidence", "items of evidence")} beside the context, from ${counted(distinct.size, "independent origin")}.`;
}
