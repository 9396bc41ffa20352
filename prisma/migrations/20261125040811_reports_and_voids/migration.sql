-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ReportKind" ADD VALUE 'wrong';
ALTER TYPE "ReportKind" ADD VALUE 'unclear';
ALTER TYPE "ReportKind" ADD VALUE 'several';
ALTER TYPE "ReportKind" ADD VALUE 'outdated';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "voided_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "voided_answer" (
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "given" JSONB NOT NULL,
    "right" BOOLEAN NOT NULL,
    "points" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "voided_answer_pkey" PRIMARY KEY ("post_id","member_id")
);

-- CreateIndex
CREATE INDEX "voided_answer_member_id_idx" ON "voided_answer"("member_id");
