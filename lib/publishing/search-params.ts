import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";
import type { VerificationState } from "@/lib/claims/labels";
import { CorrectionKind, DenialStatus, VerdictCode } from "@/lib/db/generated/enums";
import { parseAsText } from "@/lib/shared/parse-as-text";

/** What a reader can filter by: the states that a published claim can be in, and "under re-review", which stands beside a verdict. */
export const STATE_FILTERS = [...Object.values(VerdictCode), "RE_REVIEW", "CHECKING", "WITHDRAWN"] as const;
export type StateFilter = Exclude<VerificationState, "NOT_CHECKED"> | "RE_REVIEW";

export const CLAIM_SORTS = ["changed", "first", "match"] as const;

const claimParsers = {
  q: parseAsText.withDefault(""),
  state: parseAsNativeArrayOf(parseAsStringLiteral(STATE_FILTERS)).withDefault([]),
  denial: parseAsNativeArrayOf(parseAsStringLiteral(Object.values(DenialStatus))).withDefault([]),
  party: parseAsText.withDefault(""),
  topic: parseAsText.withDefault(""),
  sort: parseAsStringLiteral(CLAIM_SORTS).withDefault("changed"),
  page: parseAsInteger.withDefault(1),
};

/** The list of claims as its address describes it. Repeated names (state=FALSE&state=UNPROVEN) are alternatives, as forms send them. */
export type ClaimQuery = inferParserType<typeof claimParsers>;
export const loadClaimQuery = createLoader(claimParsers);
export const claimsHref = createSerializer(claimParsers);

const correctionParsers = {
  kind: parseAsStringLiteral(Object.values(CorrectionKind)),
  page: parseAsInteger.withDefault(1),
};
export const loadCorrectionQuery = createLoader(correctionParsers);
export const correctionsHref = createSerializer(correctionParsers);

const partyParsers = { q: parseAsText.withDefault(""), page: parseAsInteger.withDefault(1) };
export const loadPartyQuery = createLoader(partyParsers);
export const partiesHref = createSerializer(partyParsers);

/** The two versions that a history page compares. */
export const loadComparison = createLoader({ from: parseAsInteger, to: parseAsInteger });
