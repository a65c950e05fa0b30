import { randomUUID } from "node:crypto";
import { importArticle } from "@/lib/articles/import-article";
import { actorFrom } from "@/lib/auth/actor-from";
import { addAssertion } from "@/lib/claims/add-assertion";
import { changeClaim } from "@/lib/claims/change-claim";
import { markClaim } from "@/lib/claims/mark-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { withdrawAssertion } from "@/lib/claims/withdraw-assertion";
import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { pasteEvidenceCopy } from "@/lib/evidence/evidence-copies";
import { withdrawEvidence } from "@/lib/evidence/withdraw-evidence";
import { inviteMember } from "@/lib/members/invite-member";
import { addAlias } from "@/lib/parties/add-alias";
import { addRole } from "@/lib/parties/add-role";
import { createParty } from "@/lib/parties/create-party";
import { announceClaim } from "@/lib/publishing/announce-claim";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { reopenClaim } from "@/lib/publishing/reopen-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { concernParty } from "@/lib/responses/concern-party";
import { recordResponse } from "@/lib/responses/record-response";
import { withdrawConcerned } from "@/lib/responses/withdraw-concerned";
import { decide } from "@/lib/reviews/decide";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { importOf, latestOf, spanOf } from "../../factories/articles";
import { anInboxClaim, assertionOf, versionOf } from "../../factories/claims";
import { evidenceOf, requestTo, responseOf, sourceOf } from "../../factories/claims-content";
import { anAccount } from "../../factories/members";
import {
  aPublishedClaim,
  approve,
  contentHashOf,
  draftOf,
  publicationOf,
  requestOf,
  reviewVersion,
} from "../../factories/reviews";
import { aComment, aThread, mentionOf } from "../../factories/talk";
import { dataOf } from "../../support/data-of";

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

class Aviary {
  readonly sealed = new Map<string, string>();
  readonly shown = new Map<string, string>();

  /** Words that nobody outside may read. */
  seal(field: string): string {
    return this.add(this.sealed, field);
  }

  /** Words that readers are to find. */
  show(field: string): string {
    return this.add(this.shown, field);
  }

  // Without meaning, so that no search takes one for another that is nearly the same.
  private add(kind: Map<string, string>, field: string): string {
    if (kind.has(field)) throw new Error(`Two canaries are called ${field}.`);
    const words = `canary${randomUUID().replaceAll("-", "").slice(12)}`;
    kind.set(field, words);
    return words;
  }
}

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

async function memberOf(birds: Aviary, part: string, role: "CHECKER" | "EDITOR" | "ADMIN"): Promise<Actor> {
  const account = await anAccount({ role, name: birds.seal(`${part}-name`) });
  birds.sealed.set(`${part}-email`, account.email);
  birds.sealed.set(`${part}-id`, account.id);
  return actorFrom(account);
}

/** Readers see a party's name and other names as the publication has them; what the desk noted of it they do not. */
async function partyOf(birds: Aviary, actor: Actor, part: string, seen = true): Promise<string> {
  const name = seen ? birds.show(`${part}-party`) : birds.seal(`${part}-party`);
  const alias = seen ? birds.show(`${part}-alias`) : birds.seal(`${part}-alias`);
  const party = { id: randomUUID(), name, kind: "GOVERNMENT", wikidataId: null, evenIfNear: true } as const;
  await createParty(actor, { ...party, description: birds.seal(`${part}-description`) }).then(dataOf);
  await addAlias(actor, { id: randomUUID(), partyId: party.id, name: alias, language: null }).then(dataOf);
  const role = { title: birds.seal(`${part}-role`), organisation: birds.seal(`${part}-organisation`) };
  await addRole(actor, { id: randomUUID(), partyId: party.id, ...role, from: null, to: null }).then(dataOf);
  return party.id;
}

async function anArticleWith(actor: Actor, title: string, byline: string, text: string) {
  const { id, slug } = dataOf(await importArticle(actor, importOf({ title, byline, text })));
  return { ...(await latestOf(id)), slug };
}

async function tellPublished(
  birds: Aviary,
  author: Actor,
  editor: Actor,
  { claimant, accused }: { claimant: string; accused: string },
): Promise<{ id: string; article: string }> {
  const passage = birds.show("passage");
  const far = "The harbour was quiet that day, and nobody counted the wagons. ".repeat(4);
  const text = `${birds.seal("article-text")} is how it begins.\n\n${far}\n\nThey said: ${passage}.\n\n${far}`;
  const article = await anArticleWith(author, birds.show("article-title"), birds.show("byline"), text);
  const id = randomUUID();
  await markClaim(author, {
    claim: {
      id,
      statement: `${birds.show("statement")} was sold`,
      language: "en",
      kind: "FACT",
      event: null,
      topics: [birds.show("topic")],
      risk: "NORMAL",
    },
    passage: { id: randomUUID(), articleVersionId: article.versionId, ...spanOf(article.text, passage) },
    assertion: {
      id: randomUUID(),
      partyId: claimant,
      capacity: birds.show("capacity"),
      mode: "DIRECT_QUOTE",
      words: birds.show("words"),
      said: { from: "2022-12-22", to: "2022-12-22", precision: "DAY" },
      viaIds: [],
    },
  }).then(dataOf);
  await moveClaim(author, { event: "START_CHECKING", id, version: await versionOf(id) }).then(dataOf);
  const form = await db.claim.findUniqueOrThrow({ where: { id } });
  await changeClaim(author, {
    id,
    version: form.version,
    statement: form.statement,
    language: "en",
    kind: "FACT",
    event: null,
    topics: form.topics,
    risk: "SENSITIVE",
    reason: birds.seal("reason-of-a-change"),
  }).then(dataOf);
  await tellRecords(birds, author, { id, claimant, accused });
  const reviewId = await review(birds, author, editor, id);
  const second = await memberOf(birds, "second", "EDITOR");
  await approve(second, { id, reviewId }).then(dataOf);
  await approve(editor, { id, reviewId }).then(dataOf);
  await publishClaim(editor, await publicationOf(id)).then(dataOf);
  await workOn(birds, author, editor, { id, accused, reviewed: reviewId });
  return { id, article: article.slug };
}

/** What stands under the claim when it is published, and beside it what readers do not see. */
async function tellRecords(
  birds: Aviary,
  author: Actor,
  { id, claimant, accused }: Record<"id" | "claimant" | "accused", string>,
) {
  const other = assertionOf(id, await partyOf(birds, author, "taken-back", false), {
    primary: false,
    words: birds.seal("withdrawn-words"),
    translation: birds.seal("withdrawn-translation"),
    locator: birds.seal("withdrawn-locator"),
  });
  await addAssertion(author, other).then(dataOf);
  await withdrawAssertion(author, { id: other.id, version: 1, reason: birds.seal("why-withdrawn") }).then(dataOf);

  const concern = { id: randomUUID(), claimId: id, partyId: claimant, claimant: true };
  await concernParty(author, { ...concern, notAskedReason: birds.show("not-asked") }).then(dataOf);
  const mistaken = {
    ...concern,
    id: randomUUID(),
    claimant: false,
    partyId: await partyOf(birds, author, "unconcerned", false),
  };
  await concernParty(author, { ...mistaken, notAskedReason: birds.seal("not-asked-mistaken") }).then(dataOf);
  const apart = { id: mistaken.id, version: 1, reason: birds.seal("why-not-concerned") };
  await withdrawConcerned(author, apart).then(dataOf);

  const asked = requestTo(id, accused, "2022-12-20", { channel: birds.show("channel") });
  await recordResponse(author, { ...asked, codingNote: birds.seal("coding-note-of-a-request") }).then(dataOf);
  const denial = { words: birds.show("denial"), speaker: birds.show("speaker"), codingNote: birds.seal("coding-note") };
  await recordResponse(author, responseOf(id, accused, denial)).then(dataOf);

  const seen = evidenceOf(id, randomUUID(), {
    newSource: {
      ...sourceOf({ title: birds.show("source-title"), publisher: birds.show("publisher") }),
      url: `https://${birds.show("source-host")}.example/`,
      originGroup: birds.show("origin-group"),
    },
    ...{
      locator: birds.show("locator"),
      excerpt: birds.show("excerpt"),
      excerptLanguage: "en",
      note: birds.seal("note"),
    },
  });
  await addEvidence(author, withoutId(seen)).then(dataOf);
  const copy = { id: randomUUID(), evidenceId: seen.id, text: birds.seal("text-of-a-copy") };
  await pasteEvidenceCopy(author, copy).then(dataOf);
  await addEvidence(author, hidden(birds, id, "confidential", { confidential: true })).then(dataOf);
  const gone = hidden(birds, id, "gone");
  await addEvidence(author, gone).then(dataOf);
  await withdrawEvidence(author, { id: gone.id, version: 1, reason: birds.seal("why-gone") }).then(dataOf);
}

/** An item of evidence of which readers see nothing. */
function hidden(birds: Aviary, claimId: string, part: string, change: object = {}) {
  const item = evidenceOf(claimId, randomUUID(), {
    newSource: {
      ...sourceOf({ title: birds.seal(`${part}-title`), publisher: birds.seal(`${part}-publisher`) }),
      url: null,
      originGroup: birds.seal(`${part}-origin`),
    },
    locator: birds.seal(`${part}-locator`),
    excerpt: birds.seal(`${part}-excerpt`),
    excerptLanguage: "en",
    note: birds.seal(`${part}-note`),
    ...change,
  });
  return withoutId(item);
}

function withoutId(item: ReturnType<typeof evidenceOf>) {
  if (item.newSource === null) return item;
  const { id: _, ...newSource } = item.newSource as typeof item.newSource & { id?: string };
  return { ...item, newSource };
}

async function review(birds: Aviary, author: Actor, editor: Actor, claimId: string): Promise<string> {
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId }));
  const earlier = { known: birds.seal("earlier-known"), unknown: birds.seal("earlier-unknown") };
  await saveDraft(author, draftOf(id, version, earlier)).then(dataOf);
  await requestReview(author, await requestOf(id)).then(dataOf);
  const comment = birds.seal("comment-of-a-reviewer");
  const decision = { id: randomUUID(), reviewId: id, decision: "REQUEST_CHANGES", comment } as const;
  await decide(editor, { ...decision, contentHash: await contentHashOf(claimId) }).then(dataOf);
  const words = { reason: birds.show("reason"), known: birds.show("known"), unknown: birds.show("unknown") };
  const origin = { singleOriginReason: birds.show("single-origin") };
  await saveDraft(author, draftOf(id, await reviewVersion(id), { ...words, ...origin })).then(dataOf);
  await requestReview(author, await requestOf(id)).then(dataOf);
  return id;
}

/** The desk goes on working on the published claim: nothing of this is published yet, but why it is looked at again. */
async function workOn(
  birds: Aviary,
  author: Actor,
  editor: Actor,
  { id, accused }: { id: string; accused: string; reviewed: string },
) {
  const later = responseOf(id, accused, { words: birds.seal("later-denial"), speaker: birds.seal("later-speaker") });
  await recordResponse(author, { ...later, codingNote: birds.seal("later-coding-note") }).then(dataOf);
  const reason = birds.show("why-reopened");
  await reopenClaim(editor, { id, version: await versionOf(id), reason }).then(dataOf);
  const { id: reviewId, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId: id }));
  await saveDraft(author, {
    id: reviewId,
    version,
    verdict: "FALSE",
    reason: birds.seal("next-reason"),
    known: birds.seal("next-known"),
    unknown: birds.seal("next-unknown"),
    singleOriginReason: birds.seal("next-single-origin"),
  }).then(dataOf);
  await addEvidence(author, hidden(birds, id, "next")).then(dataOf);
  const witness = await partyOf(birds, author, "next", false);
  await addAssertion(author, assertionOf(id, witness, { primary: false, words: birds.seal("next-words") })).then(
    dataOf,
  );
  const form = await db.claim.findUniqueOrThrow({ where: { id } });
  await changeClaim(author, {
    ...{
      id,
      version: form.version,
      statement: birds.seal("next-statement"),
      language: "en",
      kind: "FACT",
      event: null,
    },
    topics: [birds.seal("next-topic")],
    risk: "SENSITIVE",
  }).then(dataOf);
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
