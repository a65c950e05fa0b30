import "server-only";

/** The tables whose every change an event must name; the same as in the migrations (a test compares them with the triggers). */
export const AUDITED_TABLES = [
  "Desk",
  "Member",
  "Invite",
  "Party",
  "PartyAlias",
  "PartyRole",
  "Source",
  "Capture",
  "Article",
  "ArticleVersion",
  "Passage",
  "Claim",
  "Assertion",
  "ConcernedParty",
  "Response",
  "Evidence",
  "VerdictDefinition",
  "Review",
  "Approval",
  "Publication",
  "Notice",
  "ClaimView",
  "Thread",
  "Comment",
] as const;
