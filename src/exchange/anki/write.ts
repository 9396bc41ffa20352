import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'
import type { ChapterText } from '../chapter-text.ts'
import { CLOZE_MODEL, QUESTION_MODEL, TERM_MODEL } from './note-types.ts'
import { type AnkiNote, notesOf } from './notes.ts'
import { chapterDeckName, deckName, OWN_TAG } from './own-deck.ts'
import { CONF, DECK_OPTIONS, deck, INDEXES, TABLES } from './schema.ts'

/** What the deck of a course is called and known by. */
export interface DeckName {
  /** Slug of the course. */
  slug: string
  title: string
}

/**
 * Writes chapters as an Anki package: a deck for each, inside the course's. What tells notes and decks apart comes from
 * slugs, so a later export updates the cards of an earlier one and leaves their reviews alone.
 * @param now when it is exported; Anki takes a note over another by this
 */
export async function writeApkg(course: DeckName, chapters: readonly ChapterText[], now: Date): Promise<Uint8Array> {
  const sql = await initSqlJs()
  const database = new sql.Database()
  try {
    // Each statement would be written to the file by itself otherwise, and each row into every index.
    database.run(`PRAGMA journal_mode = OFF; BEGIN; ${TABLES}`)
    fill(database, course, chapters, now.getTime())
    database.run(`${INDEXES}; COMMIT`)
    const collection = database.export()
    return zipSync(
      { 'collection.anki2': collection, media: new TextEncoder().encode('{}') },
      { level: 6, mtime: now.getTime() },
    )
  } finally {
    database.close()
  }
}

function fill(database: Database, course: DeckName, chapters: readonly ChapterText[], ms: number): void {
  const mod = Math.floor(ms / 1000)
  const top = { id: numberOf(course.slug), name: deckName(course.title) }
  const decks = chapters.map(chapter => ({
    id: numberOf(`${course.slug}/${chapter.slug}`),
    name: `${top.name}::${chapterDeckName(chapter.number, chapter.title)}`,
  }))
  const all = [{ id: 1, name: 'Default' }, top, ...decks].map(({ id, name }) => [id, deck(id, name, mod)])
  const models = [TERM_MODEL, QUESTION_MODEL, CLOZE_MODEL].map(model => [model.id, { ...model, mod, did: top.id }])
  database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    mod,
    ms,
    ms,
    JSON.stringify(CONF),
    JSON.stringify(Object.fromEntries(models)),
    JSON.stringify(Object.fromEntries(all)),
    JSON.stringify(DECK_OPTIONS),
    '{}',
  ])
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const card = database.prepare("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  let place = 0
  for (const [index, chapter] of chapters.entries()) {
    for (const each of notesOf(chapter)) {
      const id = ms + place
      note.run(noteRow(each, id, mod, `${course.slug}/${chapter.language}`, chapter.slug))
      card.run([id, id, decks[index]?.id ?? 1, mod, place + 1])
      place++
    }
  }
  note.free()
  card.free()
}

function noteRow(note: AnkiNote, id: number, mod: number, course: string, chapter: string) {
  const sort = (note.fields[0] ?? '').replace(/<[^<>]*>/g, '')
  const guid = digest(`${course}/${note.about}/${note.slug}`).toString('base64url').slice(0, 12)
  const checksum = Number.parseInt(createHash('sha1').update(sort).digest('hex').slice(0, 8), 16)
  const tags = ` ${OWN_TAG} ${OWN_TAG}::${note.slug} chapter::${chapter} `
  return [id, guid, note.model, mod, tags, note.fields.join('\u001f'), sort, checksum]
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** An id such as Anki makes of the time, here of a name. */
const numberOf = (name: string) => 1_600_000_000_000 + (digest(name).readUInt32BE() % 100_000_000_000)
