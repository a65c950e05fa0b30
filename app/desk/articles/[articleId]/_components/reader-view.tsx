import { setImmediate } from "node:timers/promises";
import { coverageSegments } from "@/app/desk/articles/_components/coverage-segments";
import type { ArticleView } from "@/lib/articles/types";
import { coverageOf } from "@/lib/claims/coverage";
import type { Talk } from "@/lib/comments/types";
import { listProposals } from "@/lib/proposing/list-proposals";
import type { ArticleProposals } from "@/lib/proposing/types";
import type { Actor } from "@/lib/shared/actor";
import { layOutText } from "./layout-text";
import { passageButtons } from "./passage-buttons";
import { Reader } from "./reader";
import { ReaderHead } from "./reader-head";
import type { ArticleClaim } from "./types";

type Shown = { article: ArticleView; claims: ArticleClaim[]; talk: ReadonlyMap<string, Talk> };

/** The reader of a text with its claims, and with its proposals as far as they are known. */
export function ReaderView({
  article,
  claims,
  talk,
  proposals,
}: Shown & { proposals: ArticleProposals | "LOOKING" | null }) {
  const stages: Parameters<typeof coverageOf>[0] = {};
  for (const claim of claims) stages[claim.stage] = (stages[claim.stage] ?? 0) + 1;
  const { text } = article.shown;
  const known = proposals === null || proposals === "LOOKING" ? [] : proposals.proposals;
  return (
    <Reader
      key={article.shown.id}
      reader={{
        ...layOutText(text, article.language, claims, known),
        articleId: article.id,
        articleVersionId: article.shown.id,
        text,
        language: article.language,
        publishedOn: article.publishedOn,
        outlet: article.outlet,
        claims,
        proposals,
        editable: article.isLatest,
      }}
      segments={coverageSegments(coverageOf(stages))}
      head={<ReaderHead article={article} />}
      talk={passageButtons(claims, talk)}
    />
  );
}

/** The same for a long text: it is sent before its proposals are looked for. */
export async function LateReaderView({ actor, ...shown }: Shown & { actor: Actor }) {
  await setImmediate();
  return <ReaderView {...shown} proposals={await listProposals(actor, shown.article)} />;
}
