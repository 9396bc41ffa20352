import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../user-error.ts'
import { postgresBinaries } from './postgres-binaries.ts'

const run = promisify(execFile)

/** A Postgres server in a folder. */
export interface EmbeddedPostgres {
  /** Of its database `postgres`. */
  url: string
  /** Stops the server, unless another process runs it. */
  stop(): Promise<void>
}

/** The user that Postgres runs as when the bot runs as root, which Postgres refuses: nobody. */
const UNPRIVILEGED = 65534

/**
 * Starts Postgres in `<dataDir>/postgres`, creating it at first. A server that outlived a bot that was killed is
 * taken over, with all that it holds.
 * @param share use the server of a bot that runs in this folder now, instead of refusing
 * @param port to listen on; a free one by default
 * @throws {UserError} when the folder cannot be used or another bot runs in it
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  { share = false, port: wanted }: { share?: boolean; port?: number } = {},
): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir)
  const data = join(folder, 'postgres')
  const bin = await postgresBinaries()
  await makeFolders(folder, data)
  const password = await passwordOf(folder)
  const existing = await exists(join(data, 'PG_VERSION'))
  if (!existing) await initialise(bin, data, join(folder, 'postgres.password'))

  const urlAt = (port: number) => `postgresql://studyhall:${password}@127.0.0.1:${port}/postgres`
  const stop = async () => {
    await postgres(bin, 'pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop'])
    await rm(join(folder, 'bot.pid'), { force: true })
  }
  const runningPort = existing && (await portOfRunning(bin, data))
  if (runningPort) {
    const owner = await ownerOf(folder)
    if (owner && !share)
      throw new UserError(
        `Another Studyhall (process ${owner}) is running in ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      )
    if (owner) return { url: urlAt(runningPort), stop: async () => {} }
    await own(folder)
    return { url: urlAt(runningPort), stop }
  }
  const port = wanted ?? (await freePort())
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100`
  await postgres(bin, 'pg_ctl', ['-D', data, '-l', join(data, 'server.log'), '-o', options, '-w', '-t', '60', 'start'])
  await own(folder)
  return { url: urlAt(port), stop }
}

async function makeFolders(folder: string, data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true, mode: 0o700 })
    await access(data, 7)
    if (process.getuid?.() === 0) await chown(data, UNPRIVILEGED, UNPRIVILEGED)
  } catch (error) {
    throw new UserError(
      `The data folder ${folder} cannot be used: ${(error as Error).message}. Set DATA_DIR to a folder that can be written.`,
    )
  }
}

async function passwordOf(folder: string): Promise<string> {
  const path = join(folder, 'postgres.password')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known) return known.trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
  if (process.getuid?.() === 0) await chown(path, UNPRIVILEGED, UNPRIVILEGED)
  return password
}

async function initialise(bin: string, data: string, passwordFile: string): Promise<void> {
  const flags = [
    '--auth=scram-sha-256',
    '--username=studyhall',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]
  await postgres(bin, 'initdb', ['-D', data, ...flags])
}

/** Runs one of Postgres' own programs; as root, without root's identity but with its access to files. */
async function postgres(bin: string, program: string, args: string[]): Promise<string> {
  const path = join(bin, program)
  const options = { cwd: bin, env: { ...process.env, LC_ALL: 'C' } }
  try {
    if (process.getuid?.() !== 0) return (await run(path, args, options)).stdout
    const id = String(UNPRIVILEGED)
    const identity = [
      '--reuid',
      id,
      '--regid',
      id,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
      '--securebits=+no_setuid_fixup',
    ]
    return (await run('setpriv', [...identity, path, ...args], options)).stdout
  } catch (error) {
    const { stderr = '', message, code } = error as Error & { stderr?: string; code?: number | string }
    if (code === 'ENOENT')
      throw new UserError(
        'Postgres does not run as root, and setpriv (of util-linux) is not there to leave root. Run as another user, or set DATABASE_URL.',
      )
    throw Object.assign(
      new UserError(
        `The embedded Postgres did not work (${program}): ${(stderr || message).trim().split('\n').at(-1)}`,
      ),
      { code },
    )
  }
}

/** Port of a server that already runs in the folder; a stale pid file, as after a crash, counts as none. */
async function portOfRunning(bin: string, data: string): Promise<number | undefined> {
  try {
    await postgres(bin, 'pg_ctl', ['-D', data, 'status'])
  } catch {
    return undefined
  }
  // Line 4 of postmaster.pid is the port (src/include/utils/pidfile.h of Postgres).
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')
  return Number(lines[3])
}

async function ownerOf(folder: string): Promise<number | undefined> {
  const pid = Number(await readFile(join(folder, 'bot.pid'), 'utf8').catch(() => ''))
  if (!pid || pid === process.pid) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

async function own(folder: string): Promise<void> {
  await writeFile(join(folder, 'bot.pid'), String(process.pid))
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

async function exists(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  await file?.close()
  return file !== undefined
}
