import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../user-error.ts'

const run = promisify(execFile)

/** The user that Postgres runs as when the bot runs as root, which Postgres refuses: nobody. */
export const UNPRIVILEGED = 65534

/**
 * Runs one of Postgres' own programs; as root, without root's identity but with its access to files.
 * @param bin the folder that it is in
 * @returns what it printed
 * @throws {UserError} with the last line that it complained in
 */
export async function runPostgresProgram(bin: string, program: string, args: string[]): Promise<string> {
  const path = join(bin, program)
  // A group of its own: Ctrl-C is for the bot, which stops the server when nothing needs it any more.
  const options = { cwd: bin, env: { ...process.env, LC_ALL: 'C' }, detached: true }
  try {
    if (process.getuid?.() !== 0) return (await run(path, args, options)).stdout
    return (await run('setpriv', [...IDENTITY, path, ...args], options)).stdout
  } catch (error) {
    const { stderr = '', message, code } = error as Error & { stderr?: string; code?: number | string }
    if (code === 'ENOENT')
      throw new UserError(
        'Postgres does not run as root, and setpriv (of util-linux) is not there to leave root. Run as another user, or set DATABASE_URL.',
      )
    const lines = (stderr || message).trim().split('\n')
    const complaint = lines.findLast(line => COMPLAINT.test(line)) ?? lines.at(-1)
    throw Object.assign(new UserError(`The embedded Postgres did not work (${program}): ${complaint}`), { code })
  }
}

/** A line that says what went wrong, and not what is done about it. */
export const COMPLAINT = /\b(?:FATAL|PANIC|ERROR|error):|could not |No space left/

const IDENTITY = [
  '--reuid',
  String(UNPRIVILEGED),
  '--regid',
  String(UNPRIVILEGED),
  '--clear-groups',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
]
