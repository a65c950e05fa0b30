import { getDesk } from "@/lib/publishing/get-desk";

// Read at each request: the build has no database.
export const dynamic = "force-dynamic";

/** What crawlers may read: the record, and neither the desk nor the endless combinations of filters. */
export async function GET(): Promise<Response> {
  const { origin } = await getDesk();
  const lines = [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /api/",
    "Disallow: /sign-in",
    "Disallow: /join",
    "Disallow: /claims?",
    "Disallow: /parties?",
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
