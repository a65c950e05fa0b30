import type { ClaimView } from "@/lib/publishing/types";
import { ClaimAside } from "./claim-aside";
import { ClaimHead } from "./claim-head";
import { EvidenceSection } from "./evidence-section";
import { HowChecked } from "./how-checked";
import { KnownUnknown } from "./known-unknown";
import { NoticeBanner } from "./notice-banner";
import { Timeline } from "./timeline";
import { VersionLog } from "./version-log";
import { WhoSays } from "./who-says";
import { WordsInPlace } from "./words-in-place";

/**
 * The page of a claim as readers see it: the answer first, then what it rests on. The same for the version that is up, for an
 * earlier one and for a draft. `origin` is the site's own address, for the citation.
 */
export function ClaimArticle({ view, origin }: { view: ClaimView; origin: string }) {
  const withdrawn = view.shown?.kind === "WITHDRAWAL";
  return (
    <article className="pb-4">
      <NoticeBanner view={view} />
      <ClaimHead view={view} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_16.5rem]">
        <div>
          {withdrawn ? (
            <details className="border-b border-rule py-6 print:hidden">
              <summary className="link w-fit text-lg">What the page said before it was withdrawn</summary>
              <Substance view={view} />
            </details>
          ) : (
            <Substance view={view} />
          )}
          <Timeline view={view} />
          <VersionLog view={view} />
          <HowChecked view={view} />
        </div>
        <ClaimAside view={view} origin={origin} />
      </div>
    </article>
  );
}

function Substance({ view }: { view: ClaimView }) {
  return (
    <>
      <WordsInPlace content={view.content} />
      <WhoSays view={view} />
      <KnownUnknown content={view.content} />
      <EvidenceSection content={view.content} />
    </>
  );
}
