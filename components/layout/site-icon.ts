const MARK = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
  '<rect width="32" height="32" rx="3" fill="#16181a"/>',
  '<path d="M7 12h18v9" fill="none" stroke="#fbfaf6" stroke-width="4"/>',
  "</svg>",
].join("");

/** The mark of the site for a browser's tab: the sign of negation. In the page itself, so that no browser looks for a file. */
export const SITE_ICON = `data:image/svg+xml,${encodeURIComponent(MARK)}`;
