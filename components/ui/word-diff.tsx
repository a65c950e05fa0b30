import { wordDiff } from "@/lib/shared/word-diff";
import { cn } from "./cn";

/** Two texts as one, word by word: what went is struck, what came is underlined, and a screen reader hears which. */
export function WordDiff({ before, after, className }: { before: string; after: string; className?: string }) {
  let at = 0;
  return (
    <p dir="auto" className={cn("whitespace-pre-wrap", className)}>
      {wordDiff(before, after).map((part) => {
        const key = `${at}${part.kind}`;
        at += part.text.length;
        if (part.kind === "same") return <span key={key}>{part.text}</span>;
        return part.kind === "added" ? (
          <ins key={key} className="bg-ins decoration-1 underline-offset-2">
            <span className="sr-only">added: </span>
            {part.text}
          </ins>
        ) : (
          <del key={key} className="bg-del decoration-1">
            <span className="sr-only">removed: </span>
            {part.text}
          </del>
        );
      })}
    </p>
  );
}
