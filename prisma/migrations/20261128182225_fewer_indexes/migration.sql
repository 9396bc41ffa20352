-- DropIndex
DROP INDEX "memory_member_id_due_at_idx";

-- DropIndex
DROP INDEX "review_log_member_id_course_item_idx";

-- DropIndex
DROP INDEX "review_log_member_id_key_item_key";

-- CreateIndex
CREATE UNIQUE INDEX "review_log_member_id_course_item_key_key" ON "review_log"("member_id", "course", "item", "key");

-- Room on each page for the next state of its rows: no index has to be told where it is, now that none is on what changes.
ALTER TABLE "memory" SET (fillfactor = 80);
