-- AlterTable
ALTER TABLE "past_progress" DROP COLUMN "right";
