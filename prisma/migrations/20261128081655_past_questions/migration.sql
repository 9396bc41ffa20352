-- AlterTable
ALTER TABLE "past_progress" ADD COLUMN     "questions" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ALTER COLUMN "right" SET DEFAULT 0;
