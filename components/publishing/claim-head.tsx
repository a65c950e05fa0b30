import { VerdictPill } from "@/components/claims/verdict-pill";
import type { ClaimView } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";

/** The answer first: the state, the day it holds for, the claim in neutral words and the reason in one sentence. */
export function ClaimHead({ view }: { view: ClaimView }) {
  const { content, shown, versions } = view;
  const state = shown?.state ?? content.verdict?.code ?? "CHECKING";
  return (
    <header className="border-b border-rule pt-[30px] pb-[26px]">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <VerdictPill state={state} size="big" />
        <span className="meta">
          {shown === null ? (
            draftName(versions.length)
          ) : (
            <>
              as of <time dateTime={shown.publishedAt}>{formatDay(shown.publishedAt, "long")}</time>
            </>
          )}
          {" · "}
          <span className="code">{content.code}</span>
          {shown === null ? null : ` · version ${shown.number} of ${versions.length}`}
        </span>
      </p>
      <h1
        lang={content.language}
        dir="auto"
        className="mt-4 mb-3.5 max-w-[29ch] font-serif text-4xl font-semibold tracking-[-0.015em] text-balance md:text-5xl"
      >
        {content.statement}
      </h1>
      <Reason view={view} />
    </header>
  );
}

/** Where a draft stands among what has been published. */
function draftName(published: number): string {
  return published === 0 ? "not published" : `draft of version ${published + 1}`;
}

function Reason({ view: { content, shown } }: { view: ClaimView }) {
  const look = "max-w-[58ch] font-serif text-xl text-pretty md:text-[1.25rem]";
  if (shown?.kind === "WITHDRAWAL") {
    return (
      <p className={look} dir="auto">
        The desk no longer stands by this page. {shown.correctionNote}
      </p>
    );
  }
  if (content.evidence === undefined) {
    return (
      <p className={look}>
        The desk is checking this claim and has come to no finding yet. What is known so far of who says it and who
        answers stands below.
      </p>
    );
  }
  return (
    <p className={look} dir="auto">
      {content.reason ?? "The reason is not written yet."}
    </p>
  );
}
