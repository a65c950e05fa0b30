import { ButtonLink } from "@/components/ui/link";

/** The pages of a list, one before and one after; nothing when there is only one. */
export function Pages({ page, pages, address }: { page: number; pages: number; address: (page: number) => string }) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center gap-3">
      {page > 1 ? <ButtonLink href={address(page - 1)}>Previous</ButtonLink> : null}
      {page < pages ? <ButtonLink href={address(page + 1)}>Next</ButtonLink> : null}
      <span className="meta">
        Page {page} of {pages}
      </span>
    </nav>
  );
}
