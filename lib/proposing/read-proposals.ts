import "server-only";
import { MAX_PASSAGE } from "@/lib/articles/anchoring";
import { proposeClaims } from "@/lib/proposals/propose";
import { quotedWords } from "@/lib/proposals/quoted-words";
import type { Proposal } from "@/lib/proposals/types";
import { proposalFingerprint } from "./fingerprint";

export type ReadProposal = Proposal & {
  fingerprint: string;
  /** The words in quotation marks; empty where there are none. */
  quoted: string;
};

type ReadText = { english: boolean; whole: boolean; proposals: ReadProposal[] };

/** So much of a text is read, in characters; about 17,000 words. Reading holds the process for up to a second, and others wait for it. */
export const MOST_READ = 100_000;

/** So many characters of texts are kept read: about sixty articles of ten thousand words. */
const KEPT = 4_000_000;

// A text of an article never changes, so what was read in it can be kept. The bundler may load this file once for pages and once for actions;
// two readings would be kept if they lived in the module.
const store = globalThis as unknown as Record<symbol, Map<string, { length: number; read: ReadText }> | undefined>;
const KEY = Symbol.for("gainsay.read-proposals");

/** A text of more characters is sent to its reader before it is read for proposals; about 3,500 words. */
const LONG = 20_000;

/** Whether the proposals of a text take longer than a page should wait: it is long, and was not read lately. */
export function isSlowToRead({ id, text }: { id: string; text: string }): boolean {
  return text.length > LONG && !store[KEY]?.has(id);
}

/**
 * The proposals of a text, in its order. They are computed and not stored: better rules then propose better from the texts that are there.
 * Those longer than a passage can be are left out, and of a very long text only the beginning is read.
 */
export function readProposals(articleVersionId: string, text: string): ReadText {
  store[KEY] ??= new Map();
  const kept = store[KEY];
  const found = kept.get(articleVersionId);
  kept.delete(articleVersionId);
  const entry = found ?? { length: text.length, read: readText(text) };
  // The one used last stands last, and the first go.
  kept.set(articleVersionId, entry);
  let total = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [id, { length }] of kept) {
    if (total <= KEPT || id === articleVersionId) break;
    kept.delete(id);
    total -= length;
  }
  return entry.read;
}

function readText(text: string): ReadText {
  const read = text.length > MOST_READ ? text.slice(0, Math.max(text.lastIndexOf("\n\n", MOST_READ), 0)) : text;
  const { english, claims } = proposeClaims(read);
  const short = claims.filter(({ start, end }) => end - start <= MAX_PASSAGE);
  const quoted = quotedWords(read, short);
  return {
    english,
    whole: read.length === text.length,
    proposals: short.map((claim, index) => ({
      ...claim,
      quoted: quoted[index] ?? "",
      fingerprint: proposalFingerprint(text.slice(claim.start, claim.end), claim.attributor),
    })),
  };
}
