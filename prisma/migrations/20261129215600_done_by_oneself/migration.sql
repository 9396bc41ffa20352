-- DropIndex
DROP INDEX "review_session_study_id_started_at_idx";

-- What the members of a study reviewed and practised of late. Answers to the channel, which are nearly all, are not in it.
CREATE INDEX "review_log_study_id_at_idx" ON "review_log"("study_id", "at") WHERE "source" <> 'question';
