import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { dateFromColumns } from "@/lib/shared/precise-date-schema";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readClocks } from "./read-clocks";
import type { PeekedClaim } from "./types";
import { verificationState } from "./verification-state";

const ENTRIES_SHOWN = 20;
const LARGEST = 2_147_483_647;

/** A claim for the panel beside the list: what is said, answered and shown, without what can be done with it. */
export async function peekClaim(_actor: Actor, { number }: { number: number }): Promise<Result<PeekedClaim>> {
  // An address may name any number; the column holds those of 32 bits.
  const claim = number > LARGEST ? null : await db.claim.findUnique({ where: { number }, select: PEEKED });
  if (claim === null) return fail("NOT_FOUND", `There is no claim C-${number}.`);
  const now = new Date();
  const clock = (await readClocks([claim.id], now)).get(claim.id) ?? { state: "NONE", words: "", left: null };
  const { assertions, concerned, responses, evidence, passages, _count, verdict, reReviewSince, ...rest } = claim;
  const answered = new Map<string, (typeof responses)[number]>();
  for (const response of responses) if (!answered.has(response.partyId)) answered.set(response.partyId, response);
  return ok({
    ...rest,
    clock,
    ...verificationState({ stage: claim.stage, verdict, reReviewSince }),
    said: assertions.map(({ party, saidFrom, saidTo, saidPrecision, passage, ...words }) => ({
      ...words,
      party: party.name,
      words: words.words ?? passage?.exact ?? null,
      wordsLanguage: words.words === null ? (passage?.article.language ?? null) : words.wordsLanguage,
      said: dateFromColumns(saidFrom, saidTo, saidPrecision),
    })),
    answers: concerned.map(({ party, partyId, claimant, denialStatus, denialSince }) => {
      const last = answered.get(partyId);
      return {
        party: party.name,
        claimant,
        denialStatus,
        since: denialSince,
        words: last?.words ?? null,
        wordsLanguage: last?.wordsLanguage ?? null,
      };
    }),
    evidence: evidence.map(({ source, ...item }) => ({ ...item, title: source.title })),
    evidenceCount: _count.evidence,
    articles: [...new Map(passages.map(({ article }) => [article.id, article])).values()],
  });
}

const PEEKED = {
  id: true,
  number: true,
  statement: true,
  language: true,
  stage: true,
  verdict: true,
  reReviewSince: true,
  dueAt: true,
  owner: { select: { id: true, name: true } },
  assertions: {
    where: { withdrawnAt: null },
    orderBy: [{ primary: "desc" }, { createdAt: "asc" }],
    take: ENTRIES_SHOWN,
    select: {
      id: true,
      party: { select: { name: true } },
      mode: true,
      words: true,
      wordsLanguage: true,
      saidFrom: true,
      saidTo: true,
      saidPrecision: true,
      passage: { select: { exact: true, article: { select: { language: true } } } },
    },
  },
  concerned: {
    where: { withdrawnAt: null },
    orderBy: [{ claimant: "asc" }, { createdAt: "asc" }],
    take: ENTRIES_SHOWN,
    select: {
      partyId: true,
      party: { select: { name: true } },
      claimant: true,
      denialStatus: true,
      denialSince: true,
    },
  },
  responses: {
    where: { correctedBy: null, retracts: false, words: { not: null } },
    orderBy: [{ saidTo: "desc" }, { recordedAt: "desc" }],
    take: 50,
    select: { partyId: true, words: true, wordsLanguage: true },
  },
  evidence: {
    where: { withdrawnAt: null },
    orderBy: [{ position: "asc" }, { number: "asc" }],
    take: ENTRIES_SHOWN,
    select: { id: true, number: true, stance: true, locator: true, source: { select: { title: true } } },
  },
  passages: {
    where: { withdrawnAt: null, movedTo: null },
    take: ENTRIES_SHOWN,
    select: { article: { select: { id: true, title: true, language: true } } },
  },
  _count: { select: { evidence: { where: { withdrawnAt: null } } } },
} satisfies Prisma.ClaimSelect;
