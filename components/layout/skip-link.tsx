/** The id of the page's main part. */
export const MAIN_ID = "main";

/** The first stop of the Tab key: past the masthead to the page itself. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="fixed start-2 top-2 z-60 -translate-y-16 border border-ink bg-surface px-3 py-1.5 font-medium text-ink focus:translate-y-0 print:hidden"
    >
      Skip to the page
    </a>
  );
}
