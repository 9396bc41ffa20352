-- AlterTable
ALTER TABLE "review_log" ADD COLUMN "also" TEXT[] DEFAULT ARRAY[]::TEXT[];
