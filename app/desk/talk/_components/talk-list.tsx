import { EyeOff } from "lucide-react";
import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { INTERNAL } from "@/lib/comments/labels";
import type { TalkSubject } from "@/lib/comments/schema";
import type { Talk } from "@/lib/comments/types";
import { counted } from "@/lib/shared/count";
import { NewThread } from "./new-thread";
import { ThreadView } from "./thread-view";

/** What is said about one thing: a place to begin, the open threads, and the resolved ones folded away. */
export function TalkList({
  talk,
  subject,
  writeId,
  told,
}: {
  talk: Talk;
  subject: TalkSubject;
  /** Where the key T leads. */
  writeId?: string;
  told?: boolean;
}) {
  const { claimId, threads, names, open: canOpen } = talk;
  const open = threads.filter((thread) => thread.resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="flex items-center gap-1.5 text-sm font-medium">
        <EyeOff aria-hidden className="text-muted" /> {INTERNAL}
      </p>
      {canOpen.ok ? (
        <div id={writeId}>
          <NewThread claimId={claimId} subject={subject} />
        </div>
      ) : (
        <Callout>
          <BlockedReasons reasons={canOpen.reasons} />
        </Callout>
      )}
      {threads.length === 0 ? (
        <EmptyState title="Nothing has been said yet">
          Ask a colleague, note a doubt, agree on a wording. Type @ to mention somebody.
        </EmptyState>
      ) : null}
      <div>
        {open.map((thread) => (
          <ThreadView key={thread.id} thread={thread} names={names} told={told} />
        ))}
      </div>
      {resolved.length > 0 ? (
        <details>
          <summary className="w-fit min-h-6 cursor-pointer font-medium">
            {counted(resolved.length, "resolved thread")}
          </summary>
          {resolved.map((thread) => (
            <ThreadView key={thread.id} thread={thread} names={names} told={told} />
          ))}
        </details>
      ) : null}
    </div>
  );
}
