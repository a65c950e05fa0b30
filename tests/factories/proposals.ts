import { randomUUID } from "node:crypto";
import { getArticle } from "@/lib/articles/get-article";
import type { ImportArticle } from "@/lib/articles/schema";
import { listProposals } from "@/lib/proposing/list-proposals";
import { acceptanceOf } from "@/lib/proposing/policy";
import { acceptProposalSchema } from "@/lib/proposing/proposal-schema";
import type { ReaderProposal } from "@/lib/proposing/types";
import type { Actor } from "@/lib/shared/actor";
import { anArticle, importOf } from "./articles";

/** Names that no other test has, and that look like names. */
export type Names = { accuser: string; accused: string; scientist: string };

export function newNames(): Names {
  const letters = () =>
    randomUUID()
      .replace(/[^a-f]/g, "")
      .padEnd(8, "r")
      .slice(0, 8);
  return { accuser: `Kar${letters()}ia`, accused: `Ost${letters()}mark`, scientist: `Fon${letters()}a` };
}

/** An article of our own in which somebody is accused and denies it, and somebody else is quoted. */
export function spokenText({ accuser, accused, scientist }: Names): string {
  return [
    `${accuser} on Tuesday accused ${accused} of jamming a ferry, a charge ${accused}'s foreign ministry rejected as absurd.`,
    `“The tide gauge works,” said Ines ${scientist}, who led the study. “It has no idea who runs for mayor.”`,
    `${scientist} said the harbour had risen by 14 centimetres since 1990. She added that it would rise again.`,
    `Two officials briefed on the inquiry said the ferry had lost its signal for nine minutes.`,
  ].join("\n\n");
}

/** An imported article that speaks of these names. */
export async function aSpokenArticle(actor: Actor, names = newNames(), change: Partial<ImportArticle> = {}) {
  const title = `What the tide gauge says (${names.accuser})`;
  const outlet = importOf(change).outlet ?? { name: `Wire ${names.accused}` };
  const article = await anArticle(actor, { title, text: spokenText(names), ...change, outlet });
  return { ...article, names };
}

/** An article in which only the quotations can be read for claims. */
export async function aGermanArticle(actor: Actor) {
  const text = [
    `Der Minister von ${newNames().accused} trat am Montag vor die Presse und wies alle Vorwürfe zurück.`,
    "„Das ist frei erfunden“, sagte er den Journalisten. Die Opposition im Landtag sieht das ganz anders.",
  ].join("\n\n");
  return anArticle(actor, { title: "Der Minister weist alles zurück", language: "de", text });
}

/** The proposals of the article's latest text. */
export async function proposalsOf(actor: Actor, articleId: string) {
  const view = await getArticle(actor, articleId);
  if (view === null) throw new Error("There is no such article.");
  return { ...(await listProposals(actor, view)), view };
}

/** The proposal whose words contain these. */
export async function proposalAt(actor: Actor, articleId: string, words: string) {
  const { proposals, view } = await proposalsOf(actor, articleId);
  const proposal = proposals.find(({ start, end }) => view.shown.text.slice(start, end).includes(words));
  if (proposal === undefined) throw new Error(`Nothing is proposed at “${words}”.`);
  return { proposal, view };
}

/** What takes a proposal over as it is, as the action has read it. */
export function acceptOf(
  proposal: ReaderProposal,
  view: { language: string; publishedOn: string | null; shown: { id: string } },
) {
  return acceptProposalSchema.parse(acceptanceOf(proposal, { ...view, articleVersionId: view.shown.id }));
}

/** What dismisses a proposal. */
export function dismissOf({ start, end }: ReaderProposal, { shown }: { shown: { id: string } }) {
  return { id: randomUUID(), articleVersionId: shown.id, start, end };
}
