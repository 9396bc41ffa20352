import { Prisma } from '../generated/prisma/client.ts'

/**
 * Adds answers that are about to be deleted to the counts that their questions keep, so that no statistic changes.
 * @param which a condition on `answer`
 * @param forgotten whether nothing else of these answers is kept, no sums of their members either
 */
export function countAsPast(which: Prisma.Sql, forgotten: boolean): Prisma.Sql {
  return Prisma.sql`
    WITH gone AS (SELECT post_id, "right", given FROM answer WHERE ${which}), sums AS (
      SELECT post_id, count(*)::int AS answered, (count(*) FILTER (WHERE "right"))::int AS "right" FROM gone GROUP BY post_id
    ), chosen AS (
      SELECT post_id, choice::int AS place, count(*)::int AS times
      FROM gone, jsonb_array_elements_text(CASE WHEN given ? 'choices' THEN given -> 'choices' ELSE '[]' END) AS choice
      GROUP BY 1, 2
    )
    UPDATE post SET past_answered = past_answered + sums.answered, past_right = past_right + sums."right",
      past_forgotten = past_forgotten + CASE WHEN ${forgotten} THEN sums.answered ELSE 0 END,
      past_choices = ARRAY(
        SELECT coalesce(past_choices[places.place + 1], 0)
          + coalesce((SELECT times FROM chosen WHERE chosen.post_id = post.id AND chosen.place = places.place), 0)
        FROM generate_series(0, greatest(coalesce(cardinality(past_choices), 0),
          coalesce((SELECT max(place) + 1 FROM chosen WHERE chosen.post_id = post.id), 0)) - 1) AS places(place)
        ORDER BY places.place)
    FROM sums WHERE post.id = sums.post_id`
}

/** Holds off every statement that records answers, rests or repairs, before it holds any row; whoever reads does not wait. */
export const HOLD_ANSWERS = Prisma.sql`LOCK TABLE standing IN SHARE ROW EXCLUSIVE MODE`
