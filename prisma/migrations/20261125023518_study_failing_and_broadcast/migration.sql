-- AlterTable
ALTER TABLE "study" ADD COLUMN     "broadcast" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "failing_since" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT;
