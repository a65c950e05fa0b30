import { Repeat } from "lucide-react";
import { Callout } from "@/components/ui/callout";
import type { ClaimView } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";
import { NoticeWords } from "./notice-words";

/** Above a verdict that is being reviewed again: since when, and what has changed. The verdict below stays readable. */
export function NoticeBanner({ view: { shown, versions, notices, reReviewSince } }: { view: ClaimView }) {
  if (shown === null || reReviewSince === null || shown.number !== versions[0]?.number) return null;
  const since = notices.filter((notice) => notice.createdAt > shown.publishedAt).reverse();
  return (
    <Callout tone="changed" icon={<Repeat aria-hidden className="text-r-reversed" />} className="mt-[18px]">
      <p>
        <b className="text-r-reversed">Under re-review since {formatDay(reReviewSince, "long")}.</b>{" "}
        {since.map((notice) => (
          <span key={notice.id}>
            <NoticeWords notice={notice} />{" "}
          </span>
        ))}
        The finding below is the one last published.
      </p>
    </Callout>
  );
}
