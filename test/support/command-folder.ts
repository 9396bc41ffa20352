import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a test of a command has to itself. */
export interface CommandFolder {
  path: string
  /** What was written to both outputs. */
  said: string[]
}

/** Gives each test that follows a folder, and keeps what commands print; both are gone after it. */
export function useCommandFolder(): CommandFolder {
  const its: CommandFolder = { path: '', said: [] }
  beforeEach(async () => {
    its.path = await mkdtemp(join(tmpdir(), 'studyhall-command-'))
    its.said = []
    for (const output of [process.stdout, process.stderr])
      jest.spyOn(output, 'write').mockImplementation(text => Boolean(its.said.push(String(text))))
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    process.exitCode = 0
    await rm(its.path, { recursive: true })
  })
  return its
}
