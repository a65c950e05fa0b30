import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageTitle } from "@/app/(public)/_components/page-title";
import { loadClaim } from "@/app/(public)/_data/load-claim";
import { Section } from "@/components/layout/section";
import { NoticeWords } from "@/components/publishing/notice-words";
import { compareVersions } from "@/lib/publishing/compare-versions";
import { loadComparison } from "@/lib/publishing/search-params";
import { formatDay } from "@/lib/shared/dates";
import { AsOfForm } from "../_components/as-of-form";
import { CompareForm } from "./_components/compare-form";
import { Difference } from "./_components/difference";
import { VersionTable } from "./_components/version-table";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await loadClaim((await params).slug);
  if (!claim.ok) return { title: "Not found" };
  const { content } = claim.data;
  return {
    title: `History of ${content.code}: ${content.statement}`,
    description: `Every version of the page on claim ${content.code}, what changed between any two, and what it said on any day.`,
    alternates: { canonical: `/claims/${content.slug}/history` },
  };
}

/** Every version of a claim's page, the word-level difference between any two, and the way to any day. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const [claim, asked] = await Promise.all([loadClaim((await params).slug), loadComparison(searchParams)]);
  if (!claim.ok) notFound();
  const { content, versions, notices } = claim.data;
  const last = versions[0]?.number ?? 1;
  const to = Math.min(Math.max(asked.to ?? last, 1), last);
  const from = Math.min(Math.max(asked.from ?? to - 1, 1), last);
  const difference = from === to ? null : await compareVersions(content.slug, from, to);
  return (
    <>
      <PageTitle above={<span className="code">{content.code}</span>} title="Versions of this page">
        <a href={`/claims/${content.slug}`} className="link said" lang={content.language} dir="auto">
          {content.statement}
        </a>
      </PageTitle>
      <Section title="Versions">
        <VersionTable slug={content.slug} versions={versions} />
        {notices.length > 0 ? (
          <ul className="mt-3 space-y-1">
            {notices.map((notice) => (
              <li key={notice.id} className="meta">
                Notice of {formatDay(notice.createdAt)}: <NoticeWords notice={notice} />
              </li>
            ))}
          </ul>
        ) : null}
      </Section>
      <Section title="Any day">
        <AsOfForm slug={content.slug} />
      </Section>
      {versions.length > 1 ? (
        <Section title="What changed" rule={false} className="scroll-mt-4">
          <div id="difference">
            <CompareForm slug={content.slug} versions={versions} from={from} to={to} />
            {difference?.ok ? <Difference changes={difference.data} from={from} to={to} /> : null}
            {difference === null ? <p className="mt-4 text-muted">Choose two different versions.</p> : null}
          </div>
        </Section>
      ) : null}
    </>
  );
}
