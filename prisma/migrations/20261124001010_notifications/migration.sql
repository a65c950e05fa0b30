-- What members are told at the desk and by mail, and what each of them wants to be told.
ALTER TYPE "NotificationKind" ADD VALUE 'ASSIGNED';
ALTER TYPE "NotificationKind" ADD VALUE 'UNASSIGNED';
ALTER TYPE "NotificationKind" ADD VALUE 'TASK';
ALTER TYPE "NotificationKind" ADD VALUE 'MENTION';
ALTER TYPE "NotificationKind" ADD VALUE 'REPLY';
ALTER TYPE "NotificationKind" ADD VALUE 'REVIEW_REQUESTED';
ALTER TYPE "NotificationKind" ADD VALUE 'CHANGES_REQUESTED';
ALTER TYPE "NotificationKind" ADD VALUE 'APPROVED';
ALTER TYPE "NotificationKind" ADD VALUE 'PUBLISHED';
ALTER TYPE "NotificationKind" ADD VALUE 'RESPONSE';
ALTER TYPE "NotificationKind" ADD VALUE 'NO_REPLY';
CREATE TYPE "MailChoice" AS ENUM ('NO', 'AT_ONCE', 'DIGEST');

ALTER TABLE "Notification" ADD COLUMN "commentId" UUID,
  ADD COLUMN "bulkId" UUID,
  ADD COLUMN "actorId" UUID,
  ADD COLUMN "count" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "inDesk" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "mailedAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Notification_count" CHECK ("count" > 0);
UPDATE "Notification" SET "updatedAt" = "createdAt";
CREATE INDEX "Notification_memberId_updatedAt_idx" ON "Notification"("memberId", "updatedAt");

CREATE TABLE "NotificationChoice" (
    "memberId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "desk" BOOLEAN NOT NULL,
    "mail" "MailChoice" NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("memberId","kind")
);
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  -- As text: a value that was just added cannot be used before the transaction ends.
  ADD CONSTRAINT "NotificationChoice_always" CHECK ("desk" OR "kind"::text NOT IN ('MENTION', 'REVERSAL'));
