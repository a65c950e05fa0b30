import { findArticles } from "@/lib/articles/find-articles";
import { NO_FILTER } from "@/lib/claims/filters";
import { findClaims } from "@/lib/claims/find-claims";
import { VERIFICATION_STATE_LABELS } from "@/lib/claims/labels";
import { listOwners } from "@/lib/claims/list-owners";
import { claimsHref, FIRST_STATE } from "@/lib/claims/list-state";
import { findParties } from "@/lib/parties/find-parties";
import { PARTY_KIND_LABELS } from "@/lib/parties/labels";
import type { Actor } from "@/lib/shared/actor";
import { counted } from "@/lib/shared/count";
import { matchesTyped, type PaletteGroup } from "@/lib/shared/palette";
import { ok, type Success } from "@/lib/shared/result";

const OF_EACH = 6;

/** Up to six of each kind, all asked at once. Nothing for an empty text. */
export async function searchDesk(actor: Actor, typed: string): Promise<Success<PaletteGroup[]>> {
  const q = typed.normalize("NFC").replaceAll("\0", "").replace(/\s+/g, " ").trim();
  if (q === "") return ok([]);
  const groups = await Promise.all([claims(actor, q), parties(actor, q), articles(actor, q), members(actor, q)]);
  return ok(groups.filter(({ items }) => items.length > 0));
}

async function claims(actor: Actor, q: string): Promise<PaletteGroup> {
  const { rows } = await findClaims(actor, { q, filter: NO_FILTER, sort: FIRST_STATE.sort, page: 1, perPage: 25 });
  return {
    label: "Claims",
    items: rows.slice(0, OF_EACH).map(({ id, number, statement, language, state }) => ({
      id: `claim ${id}`,
      code: `C-${number}`,
      label: statement,
      language,
      detail: VERIFICATION_STATE_LABELS[state],
      href: `/desk/claims/${id}`,
    })),
  };
}

async function parties(actor: Actor, q: string): Promise<PaletteGroup> {
  const found = await findParties(actor, q);
  return {
    label: "Parties",
    items: found.slice(0, OF_EACH).map(({ id, name, alias, kind }) => ({
      id: `party ${id}`,
      label: name,
      detail: alias === null ? PARTY_KIND_LABELS[kind] : `also ${alias}`,
      href: `/desk/parties/${id}`,
    })),
  };
}

async function articles(actor: Actor, q: string): Promise<PaletteGroup> {
  const { rows } = await findArticles(actor, { q, page: 1 });
  return {
    label: "Articles",
    items: rows.slice(0, OF_EACH).map(({ id, title, language, outlet }) => ({
      id: `article ${id}`,
      label: title,
      language,
      detail: outlet ?? undefined,
      href: `/desk/articles/${id}`,
    })),
  };
}

/** Members have no page of their own: what is wanted of one is what they work on. */
async function members(actor: Actor, q: string): Promise<PaletteGroup> {
  const found = (await listOwners(actor)).filter(({ name }) => matchesTyped(name, q));
  return {
    label: "Members",
    items: found.slice(0, OF_EACH).map(({ id, name, open }) => ({
      id: `member ${id}`,
      label: `Claims of ${name}`,
      detail: counted(open, "open claim"),
      href: claimsHref({ filter: { match: "all", of: [{ field: "owner", operator: "is", values: [id] }] } }),
    })),
  };
}
