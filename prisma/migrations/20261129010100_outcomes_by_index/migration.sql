-- What became of claims is counted from indexes alone: events and publications are wide, and a year of them was read for two columns.
DROP INDEX "Event_outcomes";
CREATE INDEX "Event_outcomes" ON "Event" ("action", ("at" AT TIME ZONE 'UTC')) INCLUDE ("at", "subjectId")
WHERE "action" IN ('claim.published', 'claim.withdrawn', 'response.recorded', 'response.corrected');
CREATE INDEX "Publication_id_verdict_correctionKind_idx" ON "Publication"("id", "verdict", "correctionKind");
