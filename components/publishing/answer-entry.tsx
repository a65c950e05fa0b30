import { DenialMark } from "@/components/responses/denial-mark";
import type { ConcernedContent, ResponseContent } from "@/lib/publishing/types";
import { RESPONSE_KIND_LABELS } from "@/lib/responses/labels";
import { counted } from "@/lib/shared/count";
import { formatDay } from "@/lib/shared/dates";
import { ResponseWords } from "./response-words";

/** A party that the claim concerns: where it stands, and every answer of it in the order in which it was given. */
export function AnswerEntry({ concerned, turns }: { concerned: ConcernedContent; turns: readonly string[] }) {
  const { party, denialStatus, denialSince, notAskedReason, responses } = concerned;
  const corrected = new Set(responses.map(({ corrects }) => corrects));
  const standing = responses.filter((entry) => !entry.retracts && !corrected.has(entry.id));
  const fallen = responses.filter((entry) => corrected.has(entry.id));
  const several = standing.length > 1;
  return (
    <div className="py-2.5 not-nth-2:border-t not-nth-2:border-rule">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <a href={`/parties/${party.slug}`} className="font-semibold hover:underline" dir="auto">
          {party.name}
        </a>
        {several || denialStatus === "REVERSED" ? (
          <span>
            <DenialMark status={denialStatus} />
            {denialSince ? <span className="meta"> since {formatDay(denialSince)}</span> : null}
          </span>
        ) : null}
      </p>
      {standing.length === 0 ? (
        <p className="mt-1">
          <DenialMark status="NOT_SOUGHT" />
          {notAskedReason ? <span className="meta"> {notAskedReason}</span> : null}
        </p>
      ) : null}
      {standing.map((response) => (
        <div key={response.id} className={several ? "mt-2 border-s border-rule ps-3" : "mt-1"}>
          <ResponseWords response={response} status={denialStatus} turned={turns.includes(response.id)} />
        </div>
      ))}
      <Corrected entries={fallen} all={responses} />
    </div>
  );
}

/** Entries that another one corrects: kept, folded, and each with the reason. */
function Corrected({ entries, all }: { entries: ResponseContent[]; all: ResponseContent[] }) {
  if (entries.length === 0) return null;
  return (
    <details className="meta mt-2">
      <summary className="w-fit">{counted(entries.length, "entry was corrected", "entries were corrected")}</summary>
      <ul className="mt-1 space-y-1">
        {entries.map((entry) => {
          const correction = all.find(({ corrects }) => corrects === entry.id);
          return (
            <li key={entry.id}>
              <s>
                {RESPONSE_KIND_LABELS[entry.kind]}, {formatDay(entry.said.from)}
                {entry.words ? <bdi>: “{entry.words}”</bdi> : null}
              </s>{" "}
              {correction ? `Corrected ${formatDay(correction.recordedAt)}: ${correction.correctionReason}` : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
