import { plainWord, TRUTHS } from '../../content/vocabulary.ts'
import { cleanData } from '../../domain/clean.ts'
import { type QuestionEntry, type TermEntry, truth } from '../chapter-text.ts'
import { Collector } from '../collector.ts'
import { addCard } from '../flash-card.ts'
import { withoutMedia } from '../media.ts'
import { markdownOfHtml, plain } from '../plain-text.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from '../reading.ts'
import { addClozeNote } from './cloze-note.ts'
import { type Collection, type Note, openCollection } from './database.ts'
import { CLOZE_FIELDS, choicesOfHtml, QUESTION_FIELDS, TERM_FIELDS } from './note-types.ts'
import { OWN_TAG, titleOfDeck } from './own-deck.ts'
import { sourceOf } from './source.ts'
import { unzip, unzstd } from './unpack.ts'

/** The databases that a package may hold, the newest first: beside a new one lies an old one that says to update Anki. */
const DATABASES = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const

/**
 * Reads an Anki package (`.apkg` or `.colpkg`), of old versions and new; pictures and sounds are left out and counted.
 * The line of a notice is the place of the note.
 * @throws {UnreadableFile}
 */
export async function readApkg(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const files = unzip(bytes, name => (DATABASES as readonly string[]).includes(name))
  const name = DATABASES.find(each => files.has(each))
  const database = name && files.get(name)
  if (!database) throw new UnreadableFile('exchange.apkg-none')
  const collection = await openCollection(name === 'collection.anki21b' ? unzstd(database) : database)
  try {
    return await readNotes(collection, options)
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('exchange.apkg-broken')
  } finally {
    collection.close()
  }
}

async function readNotes(collection: Collection, options: ReadOptions): Promise<Reading> {
  if (collection.count === 0) throw new UnreadableFile('exchange.empty')
  const collector = new Collector()
  const progress = new Progress(collection.count, options)
  let characters = 0
  let ours = false
  for (const note of collection.notes()) {
    await progress.step()
    ours ||= note.tags.includes(OWN_TAG)
    characters += note.fields.reduce((sum, field) => sum + field.length, 0)
    if (characters > LIMITS.textBytes)
      throw new UnreadableFile('exchange.too-large', { most: LIMITS.textBytes / 1_000_000 })
    addNote(collector, note)
  }
  progress.end()
  collector.join(collection.decks)
  const isChapter = ours && collection.decks.size === 1
  const { deck } = collection
  return collector.reading({ title: deck && isChapter ? titleOfDeck(deck) : deck })
}

function addNote(collector: Collector, note: Note) {
  const { place, type } = note
  if (note.fields.some(field => field.length > LIMITS.field))
    return collector.leaveOut(place, 'exchange.long-field', { most: LIMITS.field })
  const isOwn = [TERM_FIELDS, QUESTION_FIELDS, CLOZE_FIELDS].some(own => sameFields(type.fields, own))
  const source = isOwn ? sourceOf(note.fields) : undefined
  if (source) return addSource(collector, place, cleanData(source))
  const fields = note.fields.slice(0, isOwn ? -1 : undefined).map(field => {
    const { text, count } = withoutMedia(field)
    collector.media += count
    return text
  })
  const [first = ''] = fields
  if (note.tags.some(isForeign)) collector.tagged++
  if (/\{\{c\d+::image-occlusion:/.test(first))
    return collector.leaveOut(place, 'exchange.apkg-type', { type: type.name })
  const slug = slugOf(note)
  const labels = type.fields.slice(1)
  if (type.cloze)
    return addClozeNote(collector, place, first, joined(fields.slice(1).map(markdownOfHtml), labels), slug)
  if (sameFields(type.fields, TERM_FIELDS)) return addOwnTerm(collector, place, fields, slug)
  if (sameFields(type.fields, QUESTION_FIELDS)) return addOwnQuestion(collector, place, fields, slug)
  addSides(collector, note, fields, slug)
}

/** A note of any other type: what its first field is beside the next that holds anything. */
function addSides(collector: Collector, { place, type, fields: given }: Note, fields: readonly string[], slug = '') {
  const labels = type.fields.slice(1)
  const [front = '', ...backs] = fields.map(markdownOfHtml)
  const at = backs.findIndex(text => text !== '')
  if (front === '' || at < 0) {
    const had = given.some((field, index) => field !== fields[index])
    return collector.leaveOut(place, had ? 'exchange.media-only' : 'exchange.one-sided', { side: plain(front) })
  }
  const others = backs.slice(at + 1)
  const rest = others.some(text => text !== '') ? joined(['', ...others], ['', ...labels.slice(at + 1)]) : ''
  addCard(collector, place, { front, back: backs[at] ?? '', ...(rest && { note: rest }), ...(slug && { slug }) })
}

/** Fields behind the first with their names. */
function joined([first = '', ...others]: readonly string[], [, ...labels]: readonly string[]): string {
  const named = others.map((text, index) => (text !== '' && labels[index] ? `**${labels[index]}:** ${text}` : text))
  return [first, ...named].filter(text => text !== '').join('\n\n')
}

const sameFields = (one: readonly string[], other: readonly string[]) => one.join('\0') === other.join('\0')

/** Tags but those of our own export, and the ones that Anki gives to hard cards and marked ones. */
const isForeign = (tag: string) => !/^(?:studyhall$|studyhall::|chapter::|leech$|marked$)/i.test(tag)

/** The slug that our own export leaves in a tag. */
const slugOf = ({ tags }: Note) => tags.find(tag => tag.startsWith(`${OWN_TAG}::`))?.slice(`${OWN_TAG}::`.length)

/** An entry as it was when it was exported. */
function addSource(collector: Collector, place: number, entry: TermEntry | QuestionEntry) {
  const { slug } = entry
  if ('related' in entry) collector.term(place, { slug, related: entry.related, ...entry.text })
  else {
    const { kind, difficulty, terms, sources } = entry
    collector.question(place, { slug, kind, difficulty, terms, ...(sources && { sources }), ...entry.text })
  }
}

function addOwnTerm(collector: Collector, place: number, fields: readonly string[], slug = '') {
  const [name = '', aliases = '', definition = ''] = fields
  collector.term(place, {
    slug,
    name: plain(markdownOfHtml(name)),
    aliases: plain(markdownOfHtml(aliases)).split(' · '),
    definition: markdownOfHtml(definition),
  })
}

function addOwnQuestion(collector: Collector, place: number, fields: readonly string[], slug = '') {
  const [prompt = '', choiceList = '', answer = '', explanation = '', kind = ''] = fields
  const about = { slug, prompt: markdownOfHtml(prompt), explanation: markdownOfHtml(explanation) }
  const right = choicesOfHtml(answer)
  if (kind === 'true-false')
    return collector.question(place, { ...about, kind, choices: truth(TRUTHS.get(plainWord(right[0] ?? '')) === true) })
  if (kind === 'single-choice' || kind === 'multiple-choice') {
    const choices = choicesOfHtml(choiceList).map(each => ({ text: markdownOfHtml(each), right: right.includes(each) }))
    return collector.question(place, { ...about, kind, choices })
  }
  const accepted = right.map(each => plain(markdownOfHtml(each)))
  collector.question(place, { ...about, kind: 'short-answer', accepted })
}
