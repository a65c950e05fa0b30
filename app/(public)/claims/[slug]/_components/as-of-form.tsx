import { Button } from "@/components/ui/button";

/** Asks for a day; the answer is the page as it stood then. Works without scripts. */
export function AsOfForm({ slug, day }: { slug: string; day?: string }) {
  return (
    <form action={`/claims/${slug}`} data-screen-only="" className="flex flex-wrap items-end gap-2">
      <label className="block">
        <span className="block text-sm text-muted">What the page said on</span>
        <input type="date" name="asOf" required defaultValue={day} className="control w-44" />
      </label>
      <Button type="submit">Show</Button>
    </form>
  );
}
