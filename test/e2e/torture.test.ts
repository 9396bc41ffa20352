import { execFile } from 'node:child_process'

/** The short form of `npm run torture`: two bots, killed four times, Postgres restarted once and stopped in its tracks once. */
test('under kills and failures every slot is posted once, in order, and no acknowledged answer is lost', async () => {
  const args = [
    '--import',
    'tsx',
    'bench/torture/run.ts',
    '--kills',
    '4',
    '--restarts',
    '1',
    '--freezes',
    '1',
    '--studies',
    '12',
    ...(process.env.SEED === 'random' ? [] : ['--seed', '1']),
  ]
  const said = await new Promise<string>(resolve =>
    execFile(process.execPath, args, { env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR } }, (_, stdout) =>
      resolve(stdout),
    ),
  )
  expect(said).toContain('killed / ended by itself: 4')
  expect(said).not.toContain('✗')
})
