import { BlockedReasons } from "@/components/forms/blocked-reasons";
import { ButtonLink } from "@/components/ui/link";

/** Above a page that no reader sees: that it is a preview, what is still in the way of publishing it, and the way back. */
export function PreviewBand({ claimId, blocked }: { claimId: string; blocked: readonly string[] }) {
  return (
    <section aria-label="Preview" className="border-b border-rule bg-sunk px-4 py-2.5 md:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64">
          <b>Preview. Not published.</b> This is what readers would see if the claim were published as it stands.
        </p>
        <ButtonLink href={`/desk/claims/${claimId}/review`} size="small">
          Back to the review
        </ButtonLink>
      </div>
      {blocked.length > 0 ? (
        <div className="mt-2">
          <p className="smallcaps mb-1">In the way of publishing</p>
          <BlockedReasons reasons={blocked} />
        </div>
      ) : (
        <p className="mt-1 text-muted">Nothing is in the way of publishing it.</p>
      )}
    </section>
  );
}
