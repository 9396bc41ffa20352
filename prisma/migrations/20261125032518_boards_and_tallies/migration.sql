-- AlterTable
ALTER TABLE "post" ADD COLUMN     "tally" JSONB;

-- CreateIndex
CREATE INDEX "total_board_idx" ON "total"("study_id", "period", "starts_on", "points" DESC, "right" DESC, "answered", "member_id");
