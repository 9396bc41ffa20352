import pg from 'pg'
import { openStore, type Store } from '../src/store/index.ts'

/** An empty database of its own on the server, with this version's schema. */
export async function openFreshStore(serverUrl: string, name: string): Promise<Store> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return openStore({ databaseUrl: serverUrl.replace(/postgres$/, name), dataDir: '' }, () => {}, {
    share: true,
    schema: 'migrated',
  })
}

/** A workspace and as many studies in it, each in a channel of its own, straight into the tables. */
export async function addStudies(
  { database: { pool } }: Store,
  count: number,
  platform: 'slack' | 'discord' = 'slack',
): Promise<string[]> {
  const { rows: workspaces } = await pool.query(
    `INSERT INTO workspace (platform, external_id) VALUES ($1::"Platform", gen_random_uuid()) RETURNING id`,
    [platform],
  )
  const { rows } = await pool.query(
    `INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
     SELECT $1, (300000000000000000 + n)::text, 'docker', 'en', 'Asia/Seoul', now() FROM generate_series(1, $2) AS n RETURNING id`,
    [workspaces[0].id, count],
  )
  return rows.map(row => row.id)
}
