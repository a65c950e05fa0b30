import pg from "pg";
import { Stop } from "../project.mjs";

/** The path of the published page with the most content in the database. */
export async function fullestPage(readerUrl) {
  const client = new pg.Client({ connectionString: readerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT "slug" FROM "PublicClaim" WHERE "kind" = 'VERDICT' ORDER BY length("content"::text) DESC LIMIT 1`,
    );
    if (rows.length === 0) throw new Stop("The demonstration dossier has no published claim to measure.");
    return `/claims/${rows[0].slug}`;
  } finally {
    await client.end();
  }
}

/** The whole body at an address. Throws unless the answer is 200. */
export async function bodyOf(url) {
  const answer = await fetch(url, { headers: { "accept-encoding": "identity" } });
  if (answer.status !== 200) throw new Stop(`${url} answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/** What a reader sees of a page: its markup without scripts, whose nonce and cuts are different in every answer. */
export function visibleMarkup(body) {
  return body
    .toString("utf8")
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replaceAll(/ nonce="[^"]*"/g, "");
}
