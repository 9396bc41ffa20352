import { randomBytes } from 'node:crypto'
import { access, chmod, chown, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isThere, makeFolder } from '../files.ts'
import { UserError } from '../user-error.ts'
import { runPostgresProgram, UNPRIVILEGED } from './postgres-programs.ts'

/** Where an embedded Postgres keeps its data, and the password of its one user. */
export interface DataFolder {
  folder: string
  /** Postgres' own folder in it. */
  data: string
  password: string
}

/**
 * Makes the folder ready for a server. Processes that do so at the same moment end with one and the same: each makes
 * a whole folder of its own, and the first to move it into place wins.
 * @param bin where Postgres' programs are
 * @param onWay called where Postgres' own program makes one, which takes a moment
 * @throws {UserError} when the folder cannot be used
 */
export async function prepareDataFolder(dataDir: string, bin: string, onWay?: () => void): Promise<DataFolder> {
  const folder = resolve(dataDir)
  const data = join(folder, 'postgres')
  await prepareFolder(folder)
  const password = await passwordOf(folder)
  if (!(await holdsDatabase(folder))) await initialise(bin, folder, data, onWay)
  return { folder, data, password }
}

/** Whether a folder holds an embedded Postgres' data. @throws {UserError} where this user may not look */
export async function holdsDatabase(dataDir: string): Promise<boolean> {
  const folder = resolve(dataDir)
  try {
    return await isThere(join(folder, 'postgres', 'PG_VERSION'))
  } catch (error) {
    throw unusable(folder, error)
  }
}

/** @throws {UserError} for a folder without data, which is then the wrong one for whoever asks about a bot's */
export async function refuseUnlessHeld(dataDir: string): Promise<void> {
  if (!(await holdsDatabase(dataDir)))
    throw new UserError(
      `There is no database in ${resolve(dataDir)}. Set DATA_DIR to the folder of the bot, or DATABASE_URL to its Postgres.`,
    )
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder, 0o700)
    await access(folder, 7)
  } catch (error) {
    throw unusable(folder, error)
  }
}

const unusable = (folder: string, error: unknown) =>
  new UserError(
    `The data folder ${folder} cannot be used: ${(error as Error).message}. Run as the user whose it is, or set DATA_DIR to a folder that can be written.`,
  )

const passwordFile = (folder: string) => join(folder, 'postgres.password')

async function passwordOf(folder: string): Promise<string> {
  const path = passwordFile(folder)
  if (!(await isThere(path))) {
    const own = `${path}.${process.pid}`
    await writeFile(own, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
    await chmod(own, 0o600)
    if (process.getuid?.() === 0) await chown(own, UNPRIVILEGED, UNPRIVILEGED)
    // Unlike a rename, a link does not replace what another process has put there meanwhile.
    await link(own, path).catch(unless('EEXIST'))
    await rm(own)
  }
  return (await readFile(path, 'utf8')).trim()
}

const UNFINISHED = 'postgres.new-'

async function initialise(bin: string, folder: string, data: string, onWay?: () => void): Promise<void> {
  await removeUnfinished(folder)
  const own = join(folder, `${UNFINISHED}${process.pid}`)
  await mkdir(own, { mode: 0o700 })
  if (process.getuid?.() === 0) await chown(own, UNPRIVILEGED, UNPRIVILEGED)
  const flags = [
    '--auth=scram-sha-256',
    '--username=studyhall',
    `--pwfile=${passwordFile(folder)}`,
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]
  try {
    const making = runPostgresProgram(bin, 'initdb', ['-D', own, ...flags])
    onWay?.()
    await making
    await rename(own, data).catch(unless('ENOTEMPTY', 'EEXIST'))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** What a process left that was killed while it made a folder. */
async function removeUnfinished(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(name => name.startsWith(UNFINISHED))
  const dead = left.filter(name => !isRunning(Number(name.slice(UNFINISHED.length))))
  // What that process had begun may write for a moment yet.
  const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }
  await Promise.all(dead.map(name => rm(join(folder, name), patiently)))
}

/** Whether there is a process of this id. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function unless(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return error => {
    if (!codes.includes(error.code ?? '')) throw error
  }
}
