import { type ChildProcess, type ForkOptions, fork, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** How long a process may take to end by itself. */
const PATIENCE_MS = 10_000

const running = new Set<ChildProcess>()
const folders = new Set<string>()

function kept(child: ChildProcess): ChildProcess {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** A script of a benchmark as a process of its own, which can be sent messages. */
export function forkScript(script: URL, args: string[] = [], options: ForkOptions = {}): ChildProcess {
  return kept(fork(fileURLToPath(script), args, { execArgv: ['--import', 'tsx'], ...options }))
}

/** Node, as a process of its own. */
export function spawnNode(args: string[], options: SpawnOptions): ChildProcess {
  return kept(spawn(process.execPath, args, options))
}

/** The next message of a process. @throws {Error} when it ends instead */
export function messageOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      child.off('message', heard).off('exit', ended)
      done()
    }
    const heard = (message: unknown) => settle(() => resolve(message as T))
    const ended = (code: number | null, signal: string | null) =>
      settle(() => reject(new Error(`a process of the benchmark ended early (${signal ?? code})`)))
    child.on('message', heard).on('exit', ended)
    if (child.exitCode !== null || child.signalCode !== null) ended(child.exitCode, child.signalCode)
  })
}

/** Ends a process, and one that does not end by itself all the same. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })])
  child.kill('SIGKILL')
  await ended
}

/** An empty folder, for as long as `work` takes. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-bench-'))
  folders.add(folder)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    folders.delete(folder)
  }
}

/** Ends all that a benchmark which failed has left running. */
export async function endChildren(): Promise<void> {
  await Promise.all([...running].map(endChild))
}

/** Ends and deletes what a run that is broken off would leave. */
export async function clearUp(): Promise<void> {
  await endChildren()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}
