import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The short form of `npm run torture`: two bots, killed ten times, Postgres restarted once. */
test('under kills and failures every slot is posted once, in order, and no acknowledged answer is lost', async () => {
  const args = ['--import', 'tsx', 'bench/torture/run.ts', '--kills', '10', '--restarts', '1', '--studies', '4']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { PATH: process.env.PATH } })
  expect(stdout).toContain('killed / ended by itself: 10')
  expect(stdout).not.toContain('✗')
}, 280_000)
