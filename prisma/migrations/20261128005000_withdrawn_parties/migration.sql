-- Parties that a claim does not concern any more are few, and left out wherever questions without an answer are counted: read by themselves.
CREATE INDEX "ConcernedParty_withdrawn" ON "ConcernedParty" ("claimId", "partyId") WHERE "withdrawnAt" IS NOT NULL;
