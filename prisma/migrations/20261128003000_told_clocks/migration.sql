-- Which due times members were told of, so that each is said once: soon, and when it has passed.
ALTER TYPE "NotificationKind" ADD VALUE 'DUE_SOON';
ALTER TYPE "NotificationKind" ADD VALUE 'OVERDUE';

CREATE TABLE "ClockTold" (
    "claimId" UUID NOT NULL,
    "soonOf" TIMESTAMPTZ(3),
    "overdueOf" TIMESTAMPTZ(3),

    CONSTRAINT "ClockTold_pkey" PRIMARY KEY ("claimId")
);
ALTER TABLE "ClockTold" ADD CONSTRAINT "ClockTold_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;
