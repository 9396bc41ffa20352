import type { MessagePort } from 'node:worker_threads'
import { zipSync } from 'fflate'
import type { Course, Language } from '../domain/course.ts'
import { inAllLanguages } from '../domain/own-course.ts'
import type { ForeignFile } from '../exchange/read-file.ts'
import { type WriteFormat, type WrittenFile, writeCourse } from '../exchange/write-course.ts'
import { type Imported, importFile } from './imports.ts'

/** A file to read, and where to say how far that is. */
export interface ToRead {
  file: ForeignFile
  language: Language
  progress: MessagePort
}

/** A course to write. */
export interface ToWrite {
  course: Course
  format: WriteFormat
  now: Date
}

/** What comes of either. */
export type Cards = Imported | { problem: string } | Pick<WrittenFile, 'name' | 'bytes'>

/** Runs in a thread of its own; see `readCards` and `writeCards`. */
export default async function work(job: ToRead | ToWrite): Promise<Cards> {
  if ('course' in job) return write(job)
  const { file, language, progress } = job
  try {
    return await importFile(file, language, (done, total) => progress.postMessage({ done, total }))
  } finally {
    progress.close()
  }
}

/** One file, or a zip of several. */
async function write({ course, format, now }: ToWrite): Promise<Pick<WrittenFile, 'name' | 'bytes'>> {
  const files = await writeCourse(inAllLanguages(course), format, course.languages, now)
  const [only] = files
  if (files.length === 1 && only) return { name: only.name, bytes: only.bytes }
  const bytes = zipSync(Object.fromEntries(files.map(file => [file.name, file.bytes])))
  return { name: `${course.slug}-${format}.zip`, bytes }
}
