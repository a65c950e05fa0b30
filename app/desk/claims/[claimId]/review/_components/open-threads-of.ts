import type { OpenThread, Talk } from "@/lib/comments/types";

/** The threads of a claim that are open, named for whoever decides. */
export function openThreadsOf(talk: Talk | null): OpenThread[] {
  return (talk?.threads ?? []).flatMap(({ id, about, resolved, comments: [first] }) =>
    resolved === null && first !== undefined
      ? [{ id, about: about.words, by: first.author.name, firstId: first.id }]
      : [],
  );
}

/** What changes are asked with, unless whoever asks writes something else: "Open threads: the verdict, what is known." "" without any. */
export function namedThreads(threads: readonly OpenThread[]): string {
  const names = [...new Set(threads.map(({ about }) => about))];
  return names.length === 0 ? "" : `Open threads: ${names.join(", ")}.`;
}
