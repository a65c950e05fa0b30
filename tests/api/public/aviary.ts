import { randomUUID } from "node:crypto";
import { importArticle } from "@/lib/articles/import-article";
import { actorFrom } from "@/lib/auth/actor-from";
import { addAlias } from "@/lib/parties/add-alias";
import { addRole } from "@/lib/parties/add-role";
import { createParty } from "@/lib/parties/create-party";
import type { Actor } from "@/lib/shared/actor";
import { importOf, latestOf } from "../../factories/articles";
import { evidenceOf, sourceOf } from "../../factories/claims-content";
import { anAccount } from "../../factories/members";
import { dataOf } from "../../support/data-of";

/** Makes canaries, and knows which of them nobody outside may read. */
export class Aviary {
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

/** A member of whom readers see nothing. */
export async function memberOf(birds: Aviary, part: string, role: "CHECKER" | "EDITOR" | "ADMIN"): Promise<Actor> {
  const account = await anAccount({ role, name: birds.seal(`${part}-name`) });
  birds.sealed.set(`${part}-email`, account.email);
  birds.sealed.set(`${part}-id`, account.id);
  return actorFrom(account);
}

/** Readers see a party's name and other names as the publication has them; what the desk noted of it they do not. */
export async function partyOf(birds: Aviary, actor: Actor, part: string, seen = true): Promise<string> {
  const name = seen ? birds.show(`${part}-party`) : birds.seal(`${part}-party`);
  const alias = seen ? birds.show(`${part}-alias`) : birds.seal(`${part}-alias`);
  const party = { id: randomUUID(), name, kind: "GOVERNMENT", wikidataId: null, evenIfNear: true } as const;
  await createParty(actor, { ...party, description: birds.seal(`${part}-description`) }).then(dataOf);
  await addAlias(actor, { id: randomUUID(), partyId: party.id, name: alias, language: null }).then(dataOf);
  const role = { title: birds.seal(`${part}-role`), organisation: birds.seal(`${part}-organisation`) };
  await addRole(actor, { id: randomUUID(), partyId: party.id, ...role, from: null, to: null }).then(dataOf);
  return party.id;
}

/** An article with its newest text. */
export async function anArticleWith(actor: Actor, title: string, byline: string, text: string) {
  const { id, slug } = dataOf(await importArticle(actor, importOf({ title, byline, text })));
  return { ...(await latestOf(id)), slug };
}

/** An item of evidence of which readers see nothing. */
export function hidden(birds: Aviary, claimId: string, part: string, change: object = {}) {
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

/** The item as it is sent: a source that is recorded with it has no id of its own. */
export function withoutId(item: ReturnType<typeof evidenceOf>) {
  if (item.newSource === null) return item;
  const { id: _, ...newSource } = item.newSource as typeof item.newSource & { id?: string };
  return { ...item, newSource };
}
