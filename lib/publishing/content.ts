import "server-only";
import { z } from "zod";
import {
  AssertionMode,
  CaptureMethod,
  ClaimKind,
  DatePrecision,
  DenialStatus,
  Directness,
  PartyKind,
  Reliability,
  ResponseKind,
  SourceKind,
  Stance,
  VerdictCode,
} from "@/lib/db/generated/enums";
import type { ClaimContent } from "./types";

const text = z.string().nullable();
const day = z.iso.date();
const instant = z.iso.datetime();

const dated = z.object({ from: day, to: day, precision: z.enum(DatePrecision) });

export const partyContent = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(PartyKind),
  wikidataId: text,
  aliases: z.array(z.string()),
});

const source = z.object({
  id: z.uuid(),
  kind: z.enum(SourceKind),
  title: z.string(),
  url: text,
  publisher: text,
  published: dated.nullable(),
  language: text,
  reliability: z.enum(Reliability).nullable(),
  originGroup: text,
});

const passage = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  articleVersion: z.int(),
  article: z.object({ id: z.uuid(), slug: z.string(), title: z.string(), url: text }),
});

export const assertionContent = z.object({
  id: z.uuid(),
  party: partyContent,
  primary: z.boolean(),
  capacity: text,
  mode: z.enum(AssertionMode),
  words: text,
  language: text,
  translation: text,
  said: dated.nullable(),
  locator: text,
  passage: passage.nullable(),
  source: source.nullable(),
  via: z.array(partyContent),
});

const response = z.object({
  id: z.uuid(),
  kind: z.enum(ResponseKind),
  words: text,
  language: text,
  translation: text,
  speaker: text,
  said: dated,
  recordedAt: instant,
  source: source.nullable(),
  passage: passage.nullable(),
  locator: text,
  channel: text,
  deadline: day.nullable(),
  corrects: z.uuid().nullable(),
  correctionReason: text,
  retracts: z.boolean(),
});

export const concernedContent = z.object({
  party: partyContent,
  claimant: z.boolean(),
  notAskedReason: text,
  denialStatus: z.enum(DenialStatus),
  denialSince: day.nullable(),
  responses: z.array(response),
});

export const articleContent = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  url: text,
  language: z.string(),
  publishedOn: day.nullable(),
  byline: text,
  outlet: text,
});

const capture = z.object({
  id: z.uuid(),
  method: z.enum(CaptureMethod),
  sha256: text,
  mediaType: text,
  finalUrl: text,
  failureCode: text,
  capturedAt: instant,
});

const evidence = z.object({
  number: z.int(),
  stance: z.enum(Stance),
  locator: text,
  excerpt: text,
  excerptLanguage: text,
  credibility: z.int().min(1).max(6).nullable(),
  directness: z.enum(Directness),
  source,
  capture: capture.nullable(),
});

const verdict = z.object({
  code: z.enum(VerdictCode),
  name: z.string(),
  definition: z.string(),
  edition: z.int(),
  value: z.int().nullable(),
});

const finding = z.object({
  verdict: verdict.nullable(),
  reason: text,
  known: text,
  unknown: text,
  singleOriginReason: text,
  evidence: z.array(evidence),
  confidentialEvidence: z.int(),
});

const schema: z.ZodType<ClaimContent> = z
  .object({
    format: z.literal(1),
    code: z.string(),
    slug: z.string(),
    statement: z.string(),
    language: z.string(),
    kind: z.enum(ClaimKind),
    topics: z.array(z.string()),
    event: dated.nullable(),
    attributor: partyContent.nullable(),
    denial: z.object({ status: z.enum(DenialStatus), counts: z.partialRecord(z.enum(DenialStatus), z.int()) }),
    assertions: z.array(assertionContent),
    concerned: z.array(concernedContent),
    articles: z.array(articleContent),
  })
  .extend(finding.partial().shape);

/** Reads what claim_content() made. Throws on a format that this code does not know; keys it does not know are dropped. */
export function parseContent(value: unknown): ClaimContent {
  return schema.parse(value);
}
