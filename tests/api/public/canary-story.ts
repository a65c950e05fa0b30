import { randomUUID } from "node:crypto";
import { addAssertion } from "@/lib/claims/add-assertion";
import { markClaim } from "@/lib/claims/mark-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { inviteMember } from "@/lib/members/invite-member";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { spanOf } from "../../factories/articles";
import { anInboxClaim, assertionOf, versionOf } from "../../factories/claims";
import { aPublishedClaim, draftOf } from "../../factories/reviews";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { dataOf } from "../../support/data-of";

import { Aviary, anArticleWith, hidden, memberOf, partyOf } from "./aviary";
import { tellPublished } from "./canary-published";

/**
 * A desk in which every text is a canary: words that occur nowhere else. `sealed` are those that no reader may see, `shown` those that the
 * public pages are for; each by the field that holds it.
 */
export type Canaries = {
  sealed: Map<string, string>;
  shown: Map<string, string>;
  slugs: { published: string; announced: string; withdrawn: string; unpublished: string };
  parties: { claimant: string; accused: string; unpublished: string };
  articles: { published: string; unpublished: string };
};

export async function releaseCanaries(): Promise<Canaries> {
  const birds = new Aviary();
  const [author, editor, admin] = [
    await memberOf(birds, "author", "CHECKER"),
    await memberOf(birds, "editor", "EDITOR"),
    await memberOf(birds, "admin", "ADMIN"),
  ];
  const invited = { email: `${birds.seal("invited-email")}@desk.test`, name: birds.seal("invited-name") };
  await inviteMember(admin, { ...invited, role: "CHECKER" }).then(dataOf);

  const claimant = await partyOf(birds, author, "claimant");
  const accused = await partyOf(birds, author, "accused");
  const published = await tellPublished(birds, author, editor, { claimant, accused });
  const announced = await tellAnnounced(birds, author, editor, claimant);
  await aThread(author, published.id, birds.seal("comment"));
  const field = { kind: "FIELD", field: "reason" } as const;
  const { threadId } = await aThread(editor, announced, birds.seal("comment-on-a-field"), field);
  await aComment(author, threadId, `${birds.seal("answer")} ${mentionOf(editor)}`);
  const unpublished = await tellUnpublished(birds, author);
  const withdrawn = await tellWithdrawn(birds, author, editor);
  const slugOf = async (id: string) => (await db.claim.findUniqueOrThrow({ where: { id } })).slug;
  const partySlug = async (id: string) => (await db.party.findUniqueOrThrow({ where: { id } })).slug;
  return {
    sealed: birds.sealed,
    shown: birds.shown,
    slugs: {
      published: await slugOf(published.id),
      announced: await slugOf(announced),
      withdrawn: await slugOf(withdrawn),
      unpublished: await slugOf(unpublished.id),
    },
    parties: {
      claimant: await partySlug(claimant),
      accused: await partySlug(accused),
      unpublished: await partySlug(unpublished.party),
    },
    articles: { published: published.article, unpublished: unpublished.article },
  };
}

/** Announced: readers see who says it, and neither evidence nor what the desk thinks of it. */
async function tellAnnounced(birds: Aviary, author: Actor, editor: Actor, claimant: string): Promise<string> {
  const statement = `${birds.show("announced-statement")} was built`;
  const id = await anInboxClaim(author, { statement, topics: [] });
  await moveClaim(author, { event: "START_CHECKING", id, version: await versionOf(id) }).then(dataOf);
  await addAssertion(author, assertionOf(id, claimant, { words: birds.show("announced-words") })).then(dataOf);
  await addEvidence(author, hidden(birds, id, "announced")).then(dataOf);
  const { id: reviewId, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId: id }));
  const draft = { reason: birds.seal("announced-reason"), known: birds.seal("announced-known") };
  await saveDraft(author, draftOf(reviewId, version, { ...draft, unknown: birds.seal("announced-unknown") })).then(
    dataOf,
  );
  await announceClaim(editor, { id: randomUUID(), claimId: id }).then(dataOf);
  return id;
}

async function tellUnpublished(birds: Aviary, author: Actor) {
  const party = await partyOf(birds, author, "unpublished", false);
  const words = birds.seal("unpublished-passage");
  const title = birds.seal("unpublished-article");
  const article = await anArticleWith(
    author,
    title,
    birds.seal("unpublished-byline"),
    `They said: ${words}, on Monday.`,
  );
  const id = randomUUID();
  await markClaim(author, {
    claim: {
      id,
      statement: birds.seal("unpublished-statement"),
      language: "en",
      kind: "FACT",
      event: null,
      topics: [birds.seal("unpublished-topic")],
      risk: "LEGAL",
    },
    passage: { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, words) },
    assertion: {
      id: randomUUID(),
      partyId: party,
      capacity: birds.seal("unpublished-capacity"),
      mode: "DIRECT_QUOTE",
      words: birds.seal("unpublished-words"),
      said: null,
      viaIds: [],
    },
  }).then(dataOf);
  const declined = await anInboxClaim(author, { statement: birds.seal("declined-statement") });
  const reason = birds.seal("why-declined");
  await moveClaim(author, { event: "DECLINE", id: declined, version: await versionOf(declined), reason }).then(dataOf);
  return { id, party, article: article.slug };
}

async function tellWithdrawn(birds: Aviary, author: Actor, editor: Actor): Promise<string> {
  const statement = `${birds.show("withdrawn-statement")} was lost`;
  const { id } = await aPublishedClaim(author, editor, { statement });
  await withdrawClaim(editor, { id: randomUUID(), claimId: id, reason: birds.show("why-page-withdrawn") }).then(dataOf);
  return id;
}
