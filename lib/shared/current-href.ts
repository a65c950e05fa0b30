/**
 * Which link of a list the page belongs to: the longest that is the path or a folder of it.
 * Null when none is. "/desk" alone does not claim "/desk/claims" when "/desk/claims" is in the list.
 */
export function currentHref(pathname: string, hrefs: readonly string[]): string | null {
  const fits = hrefs.filter((href) => pathname === href || pathname.startsWith(href.endsWith("/") ? href : `${href}/`));
  return fits.reduce<string | null>((best, href) => (best && best.length >= href.length ? best : href), null);
}
