import type { ClaimContent } from "@/lib/publishing/types";

/** What the desk found out, and what it could not. Nothing for a claim without a finding. */
export function KnownUnknown({ content: { evidence, known, unknown } }: { content: ClaimContent }) {
  if (evidence === undefined) return null;
  return (
    <section
      aria-label="What we know, and what we do not know"
      className="grid border-b border-rule py-[26px] md:grid-cols-2"
    >
      <Half title="What we know" text={known} empty="Nothing that bears on the claim." className="md:pe-10" />
      <Half
        title="What we do not know"
        text={unknown}
        empty="Nothing that would change the finding."
        className="border-rule max-md:mt-2 max-md:border-t max-md:pt-3.5 md:border-s md:ps-10"
      />
    </section>
  );
}

function Half({
  title,
  text,
  empty,
  className,
}: {
  title: string;
  text: string | null | undefined;
  empty: string;
  className: string;
}) {
  const paragraphs = text?.split(/\n\s*\n|\n/).filter((line) => line.trim() !== "") ?? [];
  return (
    <div className={className}>
      <h2 className="smallcaps mb-2.5">{title}</h2>
      {paragraphs.length === 0 ? <p className="text-muted">{empty}</p> : null}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} dir="auto" className="said mb-2 max-w-[48ch] text-[1.03125rem] leading-[1.55]">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
