/** Links to the pages of a list. Nothing when there is one only. `href` makes the address of a page. */
export function Pages({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  if (pages < 2) return null;
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
  return (
    <nav
      aria-label="Pages"
      data-screen-only=""
      className="flex flex-wrap items-baseline gap-x-1 border-t border-rule py-4"
    >
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className="link me-3 py-1">
          Previous
        </a>
      ) : null}
      {near.map((number, index) => (
        <span key={number} className="contents">
          {index > 0 && number - (near[index - 1] ?? 0) > 1 ? <span className="text-muted">…</span> : null}
          <a
            href={href(number)}
            aria-current={number === page ? "page" : undefined}
            aria-label={`Page ${number}`}
            className="min-w-8 px-2 py-1 text-center text-link aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_var(--ink)]"
          >
            {number}
          </a>
        </span>
      ))}
      {page < pages ? (
        <a href={href(page + 1)} rel="next" className="link ms-3 py-1">
          Next
        </a>
      ) : null}
    </nav>
  );
}
