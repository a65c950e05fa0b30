import { getDesk } from "@/lib/publishing/get-desk";
import { listPublicAddresses } from "@/lib/publishing/list-public-addresses";

// Read at each request: the build has no database.
export const dynamic = "force-dynamic";

const STANDING = ["/", "/claims", "/parties", "/corrections", "/methodology"];

/** Slugs are lower-case ASCII words, so that nothing in an address needs escaping. */
function entry(address: string, changedAt?: string): string {
  const changed = changedAt === undefined ? "" : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
  return `<url><loc>${address}</loc>${changed}</url>`;
}

/** Every page of the record with its last change, as sitemaps.org describes it. */
export async function GET(): Promise<Response> {
  const [{ origin }, { claims, articles, parties }] = await Promise.all([getDesk(), listPublicAddresses()]);
  const entries = [
    ...STANDING.map((path) => entry(`${origin}${path}`)),
    ...claims.map(({ slug, changedAt }) => entry(`${origin}/claims/${slug}`, changedAt)),
    ...articles.map(({ slug, changedAt }) => entry(`${origin}/articles/${slug}`, changedAt)),
    ...parties.map(({ slug, changedAt }) => entry(`${origin}/parties/${slug}`, changedAt)),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
