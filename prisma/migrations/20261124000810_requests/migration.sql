-- Questions to parties: found by their deadline, of which those who asked are reminded.
CREATE INDEX "Response_deadline_idx" ON "Response"("deadline");
ALTER TYPE "NotificationKind" ADD VALUE 'REQUEST_DUE';
