import { streakOf } from './answer-statement.ts'

/**
 * Makes days that were taken back ones of rest for whoever has a streak beside them, or may still have one when the days
 * between are answered that still can be; and no longer for whoever has none any more. Of the study of a post ($1).
 *
 * A run of days that were answered, rested on, taken back or can still be answered, with one answered among them, is a
 * streak that may go on; days taken back in such a run are at rest.
 */
export const REST_VOIDED = `
WITH numbered AS (
  SELECT study_id, day_number, min(day) AS day, bool_or(voided_at IS NOT NULL) AS voided,
    bool_or(closed_at IS NULL AND status IN ('claimed', 'published')) AS open
  FROM post WHERE study_id = (SELECT study_id FROM post WHERE id = $1::uuid) AND kind = 'question' AND day_number IS NOT NULL
  GROUP BY study_id, day_number
), study AS MATERIALIZED (
  SELECT study_id, coalesce(range_agg(int4range(day_number, day_number, '[]')) FILTER (WHERE voided), '{}') AS voided,
    coalesce(range_agg(int4range(day_number, day_number, '[]')) FILTER (WHERE open), '{}') AS open
  FROM numbered GROUP BY study_id HAVING bool_or(voided)
), locked AS MATERIALIZED (
  SELECT standing.study_id, standing.member_id, days, rest, study.voided, study.open FROM standing JOIN study USING (study_id)
  ORDER BY standing.study_id, standing.member_id
  FOR UPDATE OF standing
), wanted AS MATERIALIZED (
  SELECT study_id, member_id, days, rest, voided, coalesce((
    SELECT range_agg(run) FROM unnest(days + rest + voided + open) AS run WHERE run && days), '{}') * voided - days AS resting
  FROM locked
), changed AS MATERIALIZED (
  SELECT study_id, member_id, days, rest * voided - days - resting AS gone, resting, rest - (voided - days) + resting AS rest
  FROM wanted WHERE rest * voided - days <> resting
), removed AS (
  DELETE FROM rest_day USING changed
  WHERE rest_day.study_id = changed.study_id AND rest_day.member_id = changed.member_id AND changed.gone @> rest_day.day_number
), added AS (
  INSERT INTO rest_day (study_id, member_id, day_number, day, free)
  SELECT study_id, member_id, day_number, numbered.day, false
  FROM changed JOIN numbered USING (study_id) WHERE numbered.voided AND changed.resting @> day_number
  ORDER BY study_id, member_id, day_number
  ON CONFLICT (study_id, member_id, day_number) DO UPDATE SET free = false
)
UPDATE standing SET rest = changed.rest, day_number = upper(changed.days + changed.rest) - 1,
  streak = ${streakOf('changed.days', 'changed.rest')}
FROM changed WHERE standing.study_id = changed.study_id AND standing.member_id = changed.member_id`
