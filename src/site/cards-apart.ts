import { MessageChannel } from 'node:worker_threads'
import { ranOut, ThreadApart } from '../apart.ts'
import type { Language } from '../domain/course.ts'
import { noticeText } from '../exchange/preview.ts'
import type { ForeignFile } from '../exchange/read-file.ts'
import { UnreadableFile } from '../exchange/reading.ts'
import type { Cards, ToRead, ToWrite } from './cards-worker.ts'
import type { Imported } from './imports.ts'

/** The largest files and courses that are taken need less than a minute. */
const MOST_MS = 180_000
const MOST_MEGABYTES = 1024
const YOUNG_MEGABYTES = 96

const thread = new ThreadApart<ToRead | ToWrite, Cards>('site/cards-worker.js', {
  megabytes: MOST_MEGABYTES,
  youngMegabytes: YOUNG_MEGABYTES,
})

/**
 * Reads a file of another program as `importFile` does, in a thread of its own: ten thousand entries take seconds, for which
 * nobody else shall wait. Files wait for one another; time and memory are bounded.
 * @returns a sentence in the language where nothing can be read, or not in time
 */
export async function readCards(
  file: ForeignFile,
  language: Language,
  onProgress: (done: number, total: number) => void,
  most = MOST_MS,
): Promise<Imported | { problem: string }> {
  const { port1: here, port2: progress } = new MessageChannel()
  here.on('message', ({ done, total }) => onProgress(done, total))
  try {
    return (await run({ file, language, progress }, most)) as Imported | { problem: string }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { problem: noticeText(error.notice, undefined, language) }
  } finally {
    here.close()
  }
}

/** Writes a course as one file, or a zip of several, in the same thread. */
export async function writeCards(job: ToWrite, most = MOST_MS): Promise<{ name: string; bytes: Uint8Array }> {
  return (await run(job, most)) as { name: string; bytes: Uint8Array }
}

/** @throws {UnreadableFile} when it takes too long, or too much memory */
async function run(job: ToRead | ToWrite, most: number): Promise<Cards> {
  try {
    return await thread.run(job, AbortSignal.timeout(most), 'progress' in job ? [job.progress] : [])
  } catch (error) {
    if (ranOut(error)) throw new UnreadableFile('exchange.too-slow')
    throw error
  }
}
