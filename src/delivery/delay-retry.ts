import type { ExecuteSql } from './execute-sql.ts'

/** Retries back off to this and no further, so that an outage of hours ends within minutes of its end. */
const LONGEST_DELAY_SECONDS = 600

/**
 * pg-boss has neither a delay of its own for one retry nor a longest one.
 * @param wasTried false where another process holds the lease of the study: the retry is not counted, so the back-off does not grow
 */
export async function delayRetry(
  sql: ExecuteSql,
  queue: string,
  id: string,
  seconds: number | undefined,
  wasTried: boolean,
): Promise<void> {
  await sql(
    `UPDATE pgboss.job SET start_after = CASE
       WHEN $2::float IS NULL THEN least(start_after, now() + $3 * interval '1 second')
       ELSE now() + $2 * interval '1 second' END,
       retry_count = CASE WHEN $5 THEN retry_count ELSE greatest(0, retry_count - 1) END
     WHERE name = $4 AND id = $1 AND state = 'retry'`,
    [id, seconds ?? null, LONGEST_DELAY_SECONDS, queue, wasTried],
  )
}
