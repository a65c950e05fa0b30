import { randomUUID } from "node:crypto";
import { actorFrom } from "@/lib/auth/actor-from";
import type { CreateClaim } from "@/lib/claims/schema";
import { db } from "@/lib/db/client";
import type { MemberRole } from "@/lib/db/generated/enums";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { publishClaim } from "@/lib/publishing/publish-claim";
import { withdrawClaim } from "@/lib/publishing/withdraw-claim";
import { recordResponse } from "@/lib/responses/record-response";
import { requestReview } from "@/lib/reviews/request-review";
import { saveDraft } from "@/lib/reviews/save-draft";
import { startDraft } from "@/lib/reviews/start-draft";
import type { Actor } from "@/lib/shared/actor";
import { aDossier, anInboxClaim, type Dossier } from "../factories/claims";
import { aSource, evidenceOf, responseOf } from "../factories/claims-content";
import { approve, draftOf, publicationOf, requestOf } from "../factories/reviews";
import { dataOf } from "./data-of";
import { signedIn } from "./signed-in";

/** A member as the tests need one: whom the domain functions take, and the cookie that a browser sends. */
export type Player = { actor: Actor; cookie: string };

/** A claim with an assertion, an item of evidence, a denial and a drafted verdict; ids of all of them. */
export type Told = Dossier & { reviewId: string; evidenceId: string; responseId: string; assertionId: string };

type Cast = Record<"author" | "checker" | "editor" | "second" | "admin", Player>;
export type Role = keyof Cast;

/** A desk to attack over HTTP. What it tells is made when it is first asked for, once for each worker. */
export type HttpStory = {
  server: string;
  cast: Cast;
  /** By `author`, at these stages. `inReview` has no approval; `approved` and `published` were approved by `editor`. */
  drafted: () => Promise<Told>;
  inReview: () => Promise<Told>;
  approved: () => Promise<Told>;
  published: () => Promise<Told>;
  /** Published, then the accused admitted it. */
  reversed: () => Promise<Told>;
  withdrawn: () => Promise<Told>;
  /** In the inbox with nothing but its statement. */
  bare: () => Promise<string>;
};

const ROLES: Record<Role, MemberRole> = {
  author: "CHECKER",
  checker: "CHECKER",
  editor: "EDITOR",
  second: "EDITOR",
  admin: "ADMIN",
};

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Signs five members in over HTTP, and answers the story. */
export async function tellHttpStory(server: string): Promise<HttpStory> {
  const players: [string, Player][] = [];
  for (const [part, role] of Object.entries(ROLES)) {
    const { account, cookie } = await signedIn(server, role);
    players.push([part, { actor: actorFrom(account), cookie }]);
  }
  const cast = Object.fromEntries(players) as Cast;
  const { author, editor } = { author: cast.author.actor, editor: cast.editor.actor };
  return {
    server,
    cast,
    drafted: once(() => aDraftedStory(author)),
    inReview: once(() => aStoryInReview(author)),
    approved: once(() => anApprovedStory(author, editor)),
    published: once(() => aPublishedStory(author, editor)),
    reversed: once(() => aReversedStory(author, editor)),
    withdrawn: once(async () => {
      const told = await aPublishedStory(author, editor);
      const reason = "The article was a parody.";
      await withdrawClaim(editor, { id: randomUUID(), claimId: told.id, reason }).then(dataOf);
      return told;
    }),
    bare: once(() => anInboxClaim(author)),
  };
}

async function aDraftedStory(author: Actor, change: Partial<CreateClaim> = {}): Promise<Told> {
  const dossier = await aDossier(author, change);
  const sourceId = await aSource(author);
  const evidence = dataOf(await addEvidence(author, evidenceOf(dossier.id, sourceId)));
  const response = dataOf(await recordResponse(author, responseOf(dossier.id, dossier.accused)));
  const { id, version } = dataOf(await startDraft(author, { id: randomUUID(), claimId: dossier.id }));
  await saveDraft(author, draftOf(id, version)).then(dataOf);
  const assertion = await db.assertion.findFirstOrThrow({ where: { claimId: dossier.id }, select: { id: true } });
  return { ...dossier, reviewId: id, evidenceId: evidence.id, responseId: response.id, assertionId: assertion.id };
}

/** The same, with its review requested. */
export async function aStoryInReview(author: Actor, change: Partial<CreateClaim> = {}): Promise<Told> {
  const told = await aDraftedStory(author, change);
  await requestReview(author, await requestOf(told.reviewId)).then(dataOf);
  return told;
}

/** The same, approved by each of the others. */
export async function anApprovedStory(author: Actor, ...approvers: Actor[]): Promise<Told> {
  const told = await aStoryInReview(author);
  for (const approver of approvers) await approve(approver, told).then(dataOf);
  return told;
}

/** The same, published by `editor`, who approved it. */
export async function aPublishedStory(author: Actor, editor: Actor): Promise<Told> {
  const told = await anApprovedStory(author, editor);
  await publishClaim(editor, await publicationOf(told.id)).then(dataOf);
  return told;
}

async function aReversedStory(author: Actor, editor: Actor): Promise<Told> {
  const told = await aPublishedStory(author, editor);
  const said = { from: "2025-04-28", to: "2025-04-28", precision: "DAY" } as const;
  const admission = responseOf(told.id, told.accused, { kind: "CONFIRMED", words: "We did sell them.", said });
  await recordResponse(author, admission).then(dataOf);
  return told;
}
