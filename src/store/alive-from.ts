/**
 * SQL for the number of the scheduled day that a standing has to reach for its streak to be alive: the latest on which
 * members could answer or, while that takes answers or where it was taken back, the one before; 0 before the first.
 * @param studyId SQL for the study
 */
export const aliveFrom = (studyId: string) => `coalesce((
  SELECT latest.day_number - (bool_or(latest.closed_at IS NULL) OR bool_and(latest.voided_at IS NOT NULL))::int
  FROM post AS latest
  WHERE latest.study_id = ${studyId} AND latest.kind = 'question' AND latest.day_number IS NOT NULL
    AND (latest.status = 'published' OR latest.past_answered > 0 OR EXISTS (SELECT FROM answer WHERE answer.post_id = latest.id))
  GROUP BY latest.day_number ORDER BY latest.day_number DESC LIMIT 1), 0)`
