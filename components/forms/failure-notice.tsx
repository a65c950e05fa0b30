import { CircleAlert } from "lucide-react";
import { Callout } from "@/components/ui/callout";
import type { Failure } from "@/lib/shared/result";

/** A refusal in words: the message, and every reason that came with it. */
export function FailureNotice({ failure, className }: { failure: Failure; className?: string }) {
  return (
    <Callout
      tone="alert"
      role="alert"
      icon={<CircleAlert aria-hidden className="translate-y-[0.15em] text-alert" />}
      className={className}
    >
      <p>{failure.message}</p>
      {failure.reasons && failure.reasons.length > 0 ? (
        <ul className="mt-1 list-disc ps-4">
          {failure.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </Callout>
  );
}
