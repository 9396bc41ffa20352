import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Stops a Postgres in its tracks for a while, as a machine does that is out of memory or moved to another: connections
 * stay open, and nothing answers. Without /proc, nothing happens.
 * @param folder its data directory
 */
export async function freezePostgres(folder: string, ms: number): Promise<void> {
  const [pid = ''] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')
  const all = [Number(pid), ...(await childrenOf(Number(pid)))]
  signal(all, 'SIGSTOP')
  await wait(ms)
  signal(all, 'SIGCONT')
}

async function childrenOf(parent: number): Promise<number[]> {
  const processes = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const found = await Promise.all(
    processes.map(async name => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
      // After the name in brackets, which may hold anything: the state, then the parent.
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : []
    }),
  )
  return found.flat()
}

function signal(pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // It ended meanwhile.
    }
  }
}
