import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const ARGUMENTS = ['--import', 'tsx', 'src/cli.ts', 'content', 'preview', 'test/fixtures/courses/tiny']

test('what a full disk does not take ends a command with 1 and a sentence', async () => {
  if (!existsSync('/dev/full')) return
  const child = spawn(process.execPath, ARGUMENTS, { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] })
  let said = ''
  child.stderr?.on('data', piece => {
    said += piece
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([1, 'What this prints cannot be written: ENOSPC: no space left on device, write\n'])
})

test('a file gets all of what is printed, as a pipe does, and whoever reads no further gets no error', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-output-'))
  const file = join(folder, 'out')
  const child = spawn(process.execPath, ARGUMENTS, { stdio: ['ignore', openSync(file, 'w'), 'inherit'] })
  expect((await once(child, 'close'))[0]).toBe(0)
  const { stdout } = await promisify(execFile)(process.execPath, ARGUMENTS)
  expect((await stat(file)).size).toBe(Buffer.byteLength(stdout))
  const head = ['-c', `"$0" "$@" | head -1; echo "\${PIPESTATUS[0]}"`, process.execPath, ...ARGUMENTS]
  const { stderr, stdout: end } = await promisify(execFile)('bash', head)
  expect([stderr, end.trim().at(-1)]).toEqual(['', '0'])
  await rm(folder, { recursive: true })
})
