import type { VerificationState } from "@/lib/claims/labels";
import type {
  AssertionMode,
  CaptureMethod,
  ClaimKind,
  CorrectionKind,
  DatePrecision,
  DenialStatus,
  Directness,
  NoticeKind,
  PartyKind,
  PublicationKind,
  Reliability,
  ResponseKind,
  SourceKind,
  Stance,
  VerdictCode,
} from "@/lib/db/generated/enums";

/**
 * What readers see of a claim, exactly as the database builds it: claim_content() in prisma/migrations. Publications, approvals
 * and the desk's preview all hold this one shape. Days are YYYY-MM-DD, instants ISO 8601 in UTC.
 */
export type ClaimContent = AnnouncedContent & Partial<Finding>;

/** The part that an announcement shows too: the claim, who says it and what those concerned answer. */
export type AnnouncedContent = {
  format: 1;
  code: string;
  slug: string;
  statement: string;
  language: string;
  kind: ClaimKind;
  topics: string[];
  event: DatedContent | null;
  attributor: PartyContent | null;
  denial: { status: DenialStatus; counts: Partial<Record<DenialStatus, number>> };
  assertions: AssertionContent[];
  concerned: ConcernedContent[];
  articles: ArticleContent[];
};

/** What the desk found. In a draft, what is not written yet is null. */
export type Finding = {
  verdict: VerdictContent | null;
  reason: string | null;
  known: string | null;
  unknown: string | null;
  singleOriginReason: string | null;
  /** Without the confidential items, of which only the number is told. */
  evidence: EvidenceContent[];
  confidentialEvidence: number;
};

/** The words of the verdict in force when the content was made. `value` is its place on the scale 1 to 5, null for none. */
export type VerdictContent = {
  code: VerdictCode;
  name: string;
  definition: string;
  edition: number;
  value: number | null;
};

/** The first and the last day that a date may mean, and how exactly it is known. */
export type DatedContent = { from: string; to: string; precision: DatePrecision };

export type PartyContent = {
  id: string;
  slug: string;
  name: string;
  kind: PartyKind;
  wikidataId: string | null;
  /** Its other names when the content was made. */
  aliases: string[];
};

export type SourceContent = {
  id: string;
  kind: SourceKind;
  title: string;
  url: string | null;
  publisher: string | null;
  published: DatedContent | null;
  language: string | null;
  reliability: Reliability | null;
  originGroup: string | null;
};

/** The words in an article that carry the claim or an answer to it. */
export type PassageContent = {
  exact: string;
  prefix: string;
  suffix: string;
  articleVersion: number;
  article: { id: string; slug: string; title: string; url: string | null };
};

export type AssertionContent = {
  id: string;
  party: PartyContent;
  primary: boolean;
  capacity: string | null;
  mode: AssertionMode;
  words: string | null;
  language: string | null;
  translation: string | null;
  said: DatedContent | null;
  locator: string | null;
  passage: PassageContent | null;
  source: SourceContent | null;
  /** Through whom it came, nearest to the reader first. */
  via: PartyContent[];
};

/** A party that the claim concerns, with its whole ledger, oldest entry first. */
export type ConcernedContent = {
  party: PartyContent;
  /** It makes the claim itself: left out of the claim's denial status. */
  claimant: boolean;
  notAskedReason: string | null;
  denialStatus: DenialStatus;
  denialSince: string | null;
  responses: ResponseContent[];
};

/** One entry of a ledger. Entries that another one corrects stay in the list. */
export type ResponseContent = {
  id: string;
  kind: ResponseKind;
  words: string | null;
  language: string | null;
  translation: string | null;
  speaker: string | null;
  said: DatedContent;
  recordedAt: string;
  source: SourceContent | null;
  passage: PassageContent | null;
  locator: string | null;
  channel: string | null;
  deadline: string | null;
  corrects: string | null;
  correctionReason: string | null;
  retracts: boolean;
};

export type CaptureContent = {
  id: string;
  method: CaptureMethod;
  sha256: string | null;
  mediaType: string | null;
  finalUrl: string | null;
  failureCode: string | null;
  capturedAt: string;
};

export type EvidenceContent = {
  number: number;
  stance: Stance;
  locator: string | null;
  excerpt: string | null;
  excerptLanguage: string | null;
  credibility: number | null;
  directness: Directness;
  source: SourceContent;
  capture: CaptureContent | null;
};

export type ArticleContent = {
  id: string;
  slug: string;
  title: string;
  url: string | null;
  language: string;
  publishedOn: string | null;
  byline: string | null;
  outlet: string | null;
};

/** One numbered version of a claim's page, without its content. `state` is what readers see as the state of the claim. */
export type VersionLine = {
  number: number;
  kind: PublicationKind;
  state: VerificationState;
  correctionKind: CorrectionKind | null;
  correctionNote: string | null;
  /** How many members wrote it, and how many approved it. */
  writers: number;
  approvers: number;
  publishedAt: string;
};

/** A dated line that the rules put on a published page by themselves. */
export type NoticeLine = {
  id: string;
  kind: NoticeKind;
  partyName: string | null;
  beforeStatus: DenialStatus | null;
  afterStatus: DenialStatus | null;
  reason: string | null;
  createdAt: string;
};

/** What the page of a claim is drawn from: one version of it, or a draft that no reader sees yet. */
export type ClaimView = {
  content: ClaimContent;
  /** Ids of the responses by which a party reversed its answer. */
  turns: string[];
  /** The version whose content this is; null for a draft. */
  shown: VersionLine | null;
  /** Every version, the newest first. */
  versions: VersionLine[];
  /** Every notice, the newest first. */
  notices: NoticeLine[];
  /** Since when the verdict now up is being reviewed again, or null. */
  reReviewSince: string | null;
  related: ClaimLine[];
};

/** What readers would see of a claim that is not published as it stands, and everything that is still in the way. */
export type ClaimPreview = { view: ClaimView; blocked: string[] };

/** A published claim: one version of it, and what all versions share. */
export type PublicClaim = ClaimView & { shown: VersionLine; changedAt: string };

/** A published claim as a line of a list. */
export type ClaimLine = {
  code: string;
  slug: string;
  statement: string;
  language: string;
  /** The one-sentence reason of the verdict; null while there is none. */
  reason: string | null;
  state: VerificationState;
  reReviewSince: string | null;
  denial: { status: DenialStatus; counts: Partial<Record<DenialStatus, number>> };
  attributor: string | null;
  publications: number;
  publishedAt: string;
  changedAt: string;
};

/** The claim that a change belongs to, as it is worded now. */
export type ChangedClaim = { code: string; slug: string; statement: string; language: string };

/** A version that came out, with the state of the page before it (null for the first). */
export type VersionChange = VersionLine & { claim: ChangedClaim; before: VerificationState | null };

/** A notice that the rules put on a page. */
export type NoticeChange = NoticeLine & { claim: ChangedClaim };
