import { randomUUID } from "node:crypto";
import { importArticle } from "@/lib/articles/import-article";
import { markClaim } from "@/lib/claims/mark-claim";
import { db } from "@/lib/db/client";
import { addAlias } from "@/lib/parties/add-alias";
import { createParty } from "@/lib/parties/create-party";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { CLAIMS, type DemoClaim } from "./claims";
import { DIGEST, DIGEST_BYLINE, DIGEST_DATE, DIGEST_TITLE } from "./digest";
import type { DemoMembers } from "./members";
import { must } from "./must";
import { type DemoParty, PARTIES, type PartyKey } from "./parties";

/** Ids of the dossier's claims, parties and article, by their keys. */
export type Dossier = { claims: Map<string, string>; parties: Record<PartyKey, string> };

/** Records the parties, imports the digest as the editor, and marks every claim in it as the checker. */
export async function importDossier({ checker, editor }: DemoMembers): Promise<Dossier> {
  const parties = {} as Record<PartyKey, string>;
  for (const [key, party] of Object.entries(PARTIES) as [PartyKey, DemoParty][]) {
    const { id } = must(
      await createParty(editor, {
        id: randomUUID(),
        name: party.name,
        kind: party.kind,
        description: party.description ?? null,
        wikidataId: party.wikidataId ?? null,
        evenIfNear: true,
      }),
    );
    parties[key] = id;
    for (const alias of party.aliases ?? []) {
      must(
        await addAlias(editor, { id: randomUUID(), partyId: id, name: alias.name, language: alias.language ?? null }),
      );
    }
  }
  const { id: articleId } = must(
    await importArticle(editor, {
      id: randomUUID(),
      title: DIGEST_TITLE,
      outlet: { id: parties.afp },
      byline: DIGEST_BYLINE,
      publishedOn: DIGEST_DATE,
      language: "en",
      url: null,
      text: DIGEST,
      method: "PASTE",
      sourceUrl: null,
      fetchedAt: null,
      again: false,
    }),
  );
  const version = await db.articleVersion.findFirstOrThrow({ where: { articleId }, select: { id: true, text: true } });
  const claims = new Map<string, string>();
  for (const claim of CLAIMS) claims.set(claim.key, must(await markClaim(checker, markOf(claim, version, parties))).id);
  return { claims, parties };
}

function markOf(claim: DemoClaim, version: { id: string; text: string }, parties: Record<PartyKey, string>) {
  const start = version.text.indexOf(claim.passage);
  if (start < 0) throw new Error(`The digest has no passage for ${claim.key}.`);
  const dated = (date?: { precision: string; from: string }) =>
    date === undefined ? null : preciseDateSchema.parse({ ...date, to: null });
  return {
    claim: {
      id: randomUUID(),
      statement: claim.statement,
      language: "en",
      kind: claim.kind,
      event: dated(claim.event),
      topics: claim.topics,
      risk: claim.risk ?? ("NORMAL" as const),
    },
    passage: { id: randomUUID(), articleVersionId: version.id, start, end: start + claim.passage.length },
    assertion: {
      id: randomUUID(),
      partyId: parties[claim.by],
      capacity: claim.capacity ?? null,
      mode: claim.mode ?? ("PARAPHRASE" as const),
      words: claim.words ?? null,
      said: dated(claim.said ?? { precision: "DAY", from: DIGEST_DATE }),
      viaIds: claim.by === "afp" ? [] : [parties.afp],
    },
  };
}
