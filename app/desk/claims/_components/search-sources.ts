import type { Action } from "@/components/forms/use-action";
import type { Choice } from "@/components/ui/use-choice-search";
import { SOURCE_KIND_LABELS } from "@/lib/sources/labels";
import type { SourceChoice } from "@/lib/sources/types";

/** Sources on record for what is typed. Throws when the desk refuses, which the box says. */
export async function searchSources(find: Action<{ query: string }, SourceChoice[]>, query: string): Promise<Choice[]> {
  const found = await find({ query });
  if (!found.ok) throw new Error(found.message);
  return found.data.map(({ id, title, kind, publisher }) => ({
    id,
    label: title,
    detail: publisher ?? SOURCE_KIND_LABELS[kind],
  }));
}
