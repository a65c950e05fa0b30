import { type Skip, skipWords } from "@/lib/claims/bulk-labels";
import { formatCount } from "@/lib/shared/count";

/** Claims that stay as they are, by the reason why. */
export function SkipList({ skips }: { skips: readonly Skip[] }) {
  if (skips.length === 0) return null;
  return (
    <dl className="grid gap-3">
      {skips.map(({ reason, count, numbers }) => (
        <div key={reason} className="border-t border-rule pt-2">
          <dt>
            {formatCount(count)}: {skipWords(reason)}
          </dt>
          <dd>
            <ClaimCodes numbers={numbers} more={count - numbers.length} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Codes that lead to their claims. `more` are not named. */
export function ClaimCodes({ numbers, more = 0 }: { numbers: readonly number[]; more?: number }) {
  if (numbers.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-2.5">
      {numbers.map((number) => (
        <li key={number}>
          {/* A plain link: there may be ten thousand. */}
          <a href={`/desk/claims/C-${number}`} className="code link inline-block min-h-6">
            C-{number}
          </a>
        </li>
      ))}
      {more > 0 ? <li className="meta">and {formatCount(more)} more</li> : null}
    </ul>
  );
}
