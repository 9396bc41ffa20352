import { basename } from 'node:path'
import { byNumber } from '../domain/archive.ts'
import { LANGUAGES, type Language, otherLanguage } from '../domain/course.ts'
import { unzip } from './anki/unpack.ts'
import { joinedReadings, type ReadPart } from './join-readings.ts'
import { languageOf } from './language.ts'
import type { ForeignFile, ReadingOf } from './read-file.ts'
import { LIMITS, type Notice, type ReadOptions, UnreadableFile } from './reading.ts'

/** What programs put beside the files, and what our own download of a course says of it beside its chapters. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.|course\.ya?ml$)/

/**
 * Reads an archive of files with cards in any format, such as our own downloads of a course, as one. Files in
 * another language are another reading beside.
 * @throws {UnreadableFile} when none of them has cards; for the reason of the first, where there is but one
 */
export async function readArchive(
  bytes: Uint8Array,
  mayHoldCards: (name: string) => boolean,
  options: ReadOptions,
  read: (file: ForeignFile) => Promise<ReadingOf>,
): Promise<ReadingOf> {
  const parts: ReadPart[] = []
  const failed: (Notice & { file: string })[] = []
  const files = filesIn(bytes, mayHoldCards)
  let entries = 0
  for (const { name, bytes: inside } of files) {
    try {
      const reading = await read({ name, bytes: inside })
      parts.push({ name, reading, language: reading.language ?? languageNamed(name) ?? languageOf(reading) })
      entries += reading.terms.length + reading.questions.length
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      failed.push({ ...error.notice, leftOut: false, file: name })
    }
    if (entries > LIMITS.entries) throw new UnreadableFile('exchange.too-many', { most: LIMITS.entries })
    options.onProgress?.(parts.length + failed.length, files.length)
    await new Promise(resolve => setImmediate(resolve))
  }
  if (parts.length === 0) throw reasonOf(files.length, failed)
  const wanted = languageFor(parts, options.language)
  const [own, others] = [wanted, otherLanguage(wanted)].map(each => parts.filter(({ language }) => language === each))
  const isOneOf = parts.length > 1
  const reading = joinedReadings(own as ReadPart[], wanted, { failed, isOneOf })
  if (!others?.length) return reading
  return { ...reading, other: joinedReadings(others, otherLanguage(wanted), { failed: [], isOneOf }) }
}

/** The language that the name of one of our own downloads says: `docker.ko.gift`. */
const languageNamed = (name: string) => LANGUAGES.find(each => new RegExp(`\\.${each}\\.[a-z]+$`, 'i').test(name))

/** Files that may hold cards, in order of their names, each called by its own. */
function filesIn(bytes: Uint8Array, mayHoldCards: (name: string) => boolean): ForeignFile[] {
  const files = unzip(bytes, name => mayHoldCards(name) && !BESIDE.test(name), 'exchange.zip-broken', true)
  return [...files]
    .filter(([, inside]) => inside.length > 0)
    .sort(([one], [other]) => (byNumber(one) < byNumber(other) ? -1 : 1))
    .map(([name, inside]) => ({ name: basename(name), bytes: inside }))
}

function reasonOf(count: number, [first]: readonly Notice[]): UnreadableFile {
  if (count !== 1 || !first || first.key === 'exchange.no-chapter' || first.key === 'exchange.unknown-format')
    return new UnreadableFile('exchange.zip-none')
  return new UnreadableFile(first.key, first.parameters, first.line)
}

function languageFor(parts: readonly ReadPart[], preferred: Language | undefined): Language {
  const counts = new Map<Language, number>()
  for (const { reading, language } of parts)
    counts.set(language, (counts.get(language) ?? 0) + reading.terms.length + reading.questions.length)
  if (preferred && counts.has(preferred)) return preferred
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? 'en'
}
