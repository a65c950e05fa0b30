import { Button } from "@/components/ui/button";
import type { VersionLine } from "@/lib/publishing/types";
import { formatDay } from "@/lib/shared/dates";

/** Chooses the two versions that are compared. Works without scripts. */
export function CompareForm({
  slug,
  versions,
  from,
  to,
}: {
  slug: string;
  versions: readonly VersionLine[];
  from: number;
  to: number;
}) {
  const options = versions.map(({ number, publishedAt }) => (
    <option key={number} value={number}>
      Version {number}, {formatDay(publishedAt)}
    </option>
  ));
  return (
    <form action={`/claims/${slug}/history#difference`} data-screen-only="" className="flex flex-wrap items-end gap-2">
      <label className="block">
        <span className="block text-sm text-muted">Before</span>
        <select name="from" defaultValue={from} className="control">
          {options}
        </select>
      </label>
      <label className="block">
        <span className="block text-sm text-muted">After</span>
        <select name="to" defaultValue={to} className="control">
          {options}
        </select>
      </label>
      <Button type="submit">Compare</Button>
    </form>
  );
}
