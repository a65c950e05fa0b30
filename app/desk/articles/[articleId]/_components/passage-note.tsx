import { Badge } from "@/components/ui/badge";
import { WordDiff } from "@/components/ui/word-diff";
import { PASSAGE_STATE_LABELS } from "@/lib/articles/labels";
import type { ArticlePassage } from "./types";

/** What a new text did to a passage: nothing to say when it stayed; when its words changed, the difference. */
export function PassageNote({ passage }: { passage: ArticlePassage }) {
  if (passage.state === "OK" || passage.state === "ORPHANED") return null;
  if (passage.state === "MOVED" || passage.before === null) {
    return <Badge className="no-underline">{PASSAGE_STATE_LABELS[passage.state]} in this version</Badge>;
  }
  return (
    <details className="group/note">
      <summary className="w-fit">
        <Badge tone="changed">Wording changed in this version</Badge>
      </summary>
      <WordDiff before={passage.before} after={passage.exact} className="said mt-1 border-s border-rule ps-2" />
    </details>
  );
}
