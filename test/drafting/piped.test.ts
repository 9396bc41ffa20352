import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

test('a draft longer than a pipe takes at once comes out whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-piped-'))
  const notes = join(folder, 'notes.md')
  await writeFile(
    notes,
    Array.from({ length: 200 }, (_, at) => `- Tool ${at}: a thing of kind ${at} for work`).join('\n'),
  )
  const run = ['--import', 'tsx', 'src/cli.ts', 'draft', notes, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, run, { maxBuffer: 1e8 })
  expect(stdout.length).toBeGreaterThan(64 * 1024)
  expect(JSON.parse(stdout).terms).toHaveLength(200)
  await rm(folder, { recursive: true })
})
