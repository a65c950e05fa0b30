import { DenialMark } from "@/components/responses/denial-mark";
import type { DenialStatus } from "@/lib/responses/labels";

const MEANINGS: Record<DenialStatus, string> = {
  REVERSED:
    "The party has said the opposite of what it said before: an admission after a denial, or the other way. Both stand, with their dates.",
  DENIED: "The party says that it is not so.",
  PARTLY_DENIED: "The party denies a part and admits or leaves open the rest.",
  NON_DENIAL: "The party rejects the claim in tone, or talks past it, without saying that it is not so.",
  CONFIRMED: "The party says that it is so.",
  DECLINED: "The party says that it will not comment.",
  NO_RESPONSE: "The desk asked and set a day, and nothing came by then.",
  AWAITING: "The desk has asked, and the day is not over.",
  NOT_SOUGHT: "The desk has not asked. The page says why.",
};

/** What each answer of a party means, and how the one word for a claim is made of several. */
export function AnswerWords() {
  return (
    <>
      <dl className="divide-y divide-rule">
        {(Object.keys(MEANINGS) as DenialStatus[]).map((status) => (
          <div key={status} className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[16rem_minmax(0,1fr)]">
            <dt>
              <DenialMark status={status} />
            </dt>
            <dd className="max-w-[60ch]">{MEANINGS[status]}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 max-w-[68ch] space-y-2.5 text-lg">
        <p>
          The words of a party are kept as they were said, in their language. What the desk makes of them, such as
          “denied” or “dismissed”, is a judgement of its own and stands beside the words. The latest answer in substance
          gives the word for a party; of several parties, the first in the order above gives the word for the claim,
          with the numbers.
        </p>
        <p>
          Who makes the claim is asked for its grounds, but its answer does not count among those of the parties
          concerned.
        </p>
        <p>
          Every page can be asked what it said on any day, and what had been answered by then, as the desk knew it then
          and as it knows it now: see “All versions, and any day” on the page of a claim.
        </p>
      </div>
    </>
  );
}
