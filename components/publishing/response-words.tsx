import { DateText } from "@/components/claims/date-text";
import { Said } from "@/components/claims/said";
import { DenialMark } from "@/components/responses/denial-mark";
import { ResponseMark } from "@/components/responses/response-mark";
import type { ResponseContent } from "@/lib/publishing/types";
import type { DenialStatus } from "@/lib/responses/labels";
import { formatDay } from "@/lib/shared/dates";
import { formatPreciseDate } from "@/lib/shared/precise-date";
import { SourceOf } from "./source-of";
import { Translation } from "./translation";

/** One answer: the words, how the desk codes them, who spoke and when, and where it stands. `turned`: it reverses the one before. */
export function ResponseWords({
  response,
  status,
  turned,
}: {
  response: ResponseContent;
  /** Where the party stands in all: a request past its deadline reads otherwise. */
  status: DenialStatus;
  turned: boolean;
}) {
  const { kind, words, language, translation, speaker, said, channel, locator, source, passage } = response;
  if (kind === "REQUESTED") {
    return (
      <p>
        <ResponseMark kind={kind}>{request(response, status)}</ResponseMark>
        {channel ? <span className="meta"> ({channel})</span> : null}
      </p>
    );
  }
  const quoted = words ?? passage?.exact ?? null;
  return (
    <>
      {quoted ? <Said words={quoted} language={language} marks={words !== null} className="my-1" /> : null}
      <Translation text={translation} language={language} />
      <p className="flex flex-wrap items-baseline gap-x-2">
        {turned ? <DenialMark status="REVERSED" /> : null}
        <ResponseMark kind={kind} />
        <span className="meta">
          {speaker ? (
            <>
              <bdi>{speaker}</bdi>,{" "}
            </>
          ) : null}
          <DateText date={said} />
          {locator ? `, ${locator}` : null}
        </span>
      </p>
      {source ? (
        <p className="meta">
          <SourceOf source={source} />
        </p>
      ) : null}
      {response.corrects ? <p className="meta">Corrects an earlier entry: {response.correctionReason}</p> : null}
    </>
  );
}

/** "Asked 10 Sep 2023, no answer by 13 Sep 2023". */
function request({ said, deadline }: ResponseContent, status: DenialStatus): string {
  const asked = `Asked ${formatPreciseDate(said)}`;
  if (deadline === null) return asked;
  if (status === "NO_RESPONSE") return `${asked}, no answer by ${formatDay(deadline)}`;
  return status === "AWAITING" ? `${asked}, answer awaited until ${formatDay(deadline)}` : asked;
}
