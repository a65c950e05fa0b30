-- The review queue: the rounds that wait for a decision or were sent back, in the order in which review was asked for.
CREATE INDEX "Review_queue" ON "Review" ("status", "requestedAt") WHERE "status" IN ('REQUESTED', 'APPROVED', 'CHANGES_REQUESTED');
